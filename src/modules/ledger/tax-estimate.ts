// Pure: what a freelancer might set aside for taxes. An estimate and nothing else: expenses and other income are unknown here.
import type { YearSales } from './queries-earnings'
import { taxInside } from './tax-rates'
import { withholdingOf } from './withholding'

/** Of the consumption tax on sales, what is due: the special rules for small sole proprietors, later the simplified method. */
const dueShares = [
  { fromYear: 2023, percent: 20n },
  { fromYear: 2027, percent: 30n },
  { fromYear: 2029, percent: 50n },
] as const
/** Companies, and whoever the special rules do not cover: services by the simplified method. */
const simplifiedPercent = 50n

export interface TaxEstimate {
  consumptionTaxYen: bigint
  /** Income tax on sales less fees at the rate of withholding, beyond what was withheld already. */
  incomeTaxYen: bigint
  withheldYen: bigint
  setAsideYen: bigint
}

/** What might be set aside of a year's sales so far. Income tax is estimated for individuals alone, by the rates at the end of the year. */
export const estimateTaxes = (sales: YearSales, year: number): TaxEstimate => {
  const { grossYen, feesYen, withheldYen, kind, isRegistered } = sales
  const isCompany = kind === 'company'
  const share = dueShares.findLast(({ fromYear }) => fromYear <= year)?.percent ?? simplifiedPercent
  const percent = isCompany ? simplifiedPercent : share
  const on = `${year}-12-31`
  const taxYen = taxInside(grossYen, on)
  const consumptionTaxYen = isRegistered ? (taxYen * percent) / 100n : 0n
  const profitYen = grossYen - taxYen - (feesYen - taxInside(feesYen, on))
  const owedYen = isCompany ? 0n : withholdingOf(profitYen > 0n ? profitYen : 0n, on) - withheldYen
  const incomeTaxYen = owedYen > 0n ? owedYen : 0n
  return { consumptionTaxYen, incomeTaxYen, withheldYen, setAsideYen: consumptionTaxYen + incomeTaxYen }
}
