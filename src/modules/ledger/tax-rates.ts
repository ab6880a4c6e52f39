import type { CivilDate } from '../../platform/clock'

/** Which supplies a rate is for. Work on the site is standard; reduced is food and newspapers. */
export type TaxKind = 'standard' | 'reduced'

export interface TaxRate {
  readonly kind: TaxKind
  readonly effectiveFrom: CivilDate
  readonly percent: bigint
  /** The national part of it, in hundredths of a per cent. */
  readonly nationalHundredths: bigint
}

/** Japanese consumption tax, national and local together, oldest first (§4.5). A new law is a new row. */
export const taxRates: readonly TaxRate[] = [
  { kind: 'standard', effectiveFrom: '1989-04-01', percent: 3n, nationalHundredths: 300n },
  { kind: 'standard', effectiveFrom: '1997-04-01', percent: 5n, nationalHundredths: 400n },
  { kind: 'standard', effectiveFrom: '2014-04-01', percent: 8n, nationalHundredths: 630n },
  { kind: 'standard', effectiveFrom: '2019-10-01', percent: 10n, nationalHundredths: 780n },
  { kind: 'reduced', effectiveFrom: '2019-10-01', percent: 8n, nationalHundredths: 624n },
]

/**
 * The row of a dated table that is in force on a day. Rows stand oldest first. Throws before the
 * first row: there is no rule to apply.
 */
export const rowOn = <Row extends { readonly effectiveFrom: CivilDate }>(
  rows: readonly Row[],
  on: CivilDate,
): Row => {
  const found = rows.findLast((row) => row.effectiveFrom <= on)
  if (!found) throw new Error(`There is no row for ${on}`)
  return found
}

/** The rate of a kind of supply on a day. */
export const taxRateOn = (on: CivilDate, kind: TaxKind = 'standard'): TaxRate =>
  rowOn(
    taxRates.filter((rate) => rate.kind === kind),
    on,
  )

/** The same in per cent. */
export const taxPercentOn = (on: CivilDate, kind?: TaxKind): bigint => taxRateOn(on, kind).percent

/** The consumption tax inside an amount in yen that includes it, rounded down (§4.5). */
export const taxInside = (yen: bigint, on: CivilDate, kind: TaxKind = 'standard'): bigint => {
  const percent = taxPercentOn(on, kind)
  return (yen * percent) / (100n + percent)
}
