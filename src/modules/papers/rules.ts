// Pure: which paper is issued, how its amounts are taxed, and when withheld tax is due (§4.5).
import { addDays, addMonths, type CivilDate } from '../../platform/clock'
import { isBankDay, type TaxKind, taxPercentOn, taxRateOn } from '../ledger'

/** Every kind of paper, with the letters that its series of numbers begins with. */
export const seriesOf = {
  'qualified-invoice': 'IV',
  statement: 'ST',
  'purchase-statement': 'PS',
  'fee-invoice': 'FI',
  'fee-statement': 'FS',
  'order-terms': 'OT',
  'delivery-note': 'DN',
  receipt: 'RC',
  'monthly-statement': 'MS',
  'yearly-report': 'YR',
} as const satisfies Record<string, string>

export type PaperKind = keyof typeof seriesOf
export const paperKinds = Object.keys(seriesOf) as PaperKind[]
export const isPaperKind = (text: string): text is PaperKind => Object.hasOwn(seriesOf, text)

/** IV-00012. */
export const paperNumber = (series: string, number: number): string =>
  `${series}-${String(number).padStart(5, '0')}`

/** The paper of a release, by who is registered and what both have chosen. */
export type SalePaper = Extract<PaperKind, 'qualified-invoice' | 'statement' | 'purchase-statement'>

/**
 * Which paper is issued for work that was paid (§4.5): D, a plain statement, where the freelancer is not registered; else C, a
 * purchase statement, where the client wants one and the freelancer agrees; else A, the freelancer's qualified invoice, issued on
 * their behalf. B (the site's own invoice as an agent) is never issued.
 */
export const salePaperOf = (sale: {
  isRegistered: boolean
  clientWantsStatement: boolean
  freelancerAccepts: boolean
}): SalePaper => {
  if (!sale.isRegistered) return 'statement'
  return sale.clientWantsStatement && sale.freelancerAccepts ? 'purchase-statement' : 'qualified-invoice'
}

export interface Line {
  text: string
  /** Consumption tax included. */
  yen: bigint
  /** Which rate the supply has; null for what is no supply. */
  tax: TaxKind | null
}

export interface TaxSum {
  percent: bigint
  totalYen: bigint
  taxYen: bigint
}

/**
 * The total of each rate with the tax inside it, rounded down once per rate per paper (§4.5); the highest rate first. `on` is the
 * day on which the supply was complete.
 */
export const taxSums = (lines: readonly Line[], on: CivilDate): TaxSum[] => {
  const totals = new Map<bigint, bigint>()
  for (const { yen, tax } of lines) {
    if (!tax) continue
    const percent = taxPercentOn(on, tax)
    totals.set(percent, (totals.get(percent) ?? 0n) + yen)
  }
  return [...totals]
    .sort(([a], [b]) => Number(b - a))
    .map(([percent, totalYen]) => ({ percent, totalYen, taxYen: (totalYen * percent) / (100n + percent) }))
}

/**
 * The day by which a client pays tax withheld on a day: the 10th of the next month, or, where the tax office is closed, the next
 * day on which it is open. The half-year deferral does not exist for these fees.
 */
export const withholdingDueOn = (withheldOn: CivilDate): CivilDate => {
  let on = `${addMonths(`${withheldOn.slice(0, 7)}-01`, 1).slice(0, 8)}10`
  while (!isBankDay(on)) on = addDays(on, 1)
  return on
}

export interface CreditShare {
  readonly effectiveFrom: CivilDate
  readonly percent: bigint
}

/** How much of the tax on purchases from the unregistered a client may credit, by the day the work was complete (§4.5). */
export const creditShares: readonly CreditShare[] = [
  { effectiveFrom: '2023-10-01', percent: 80n },
  { effectiveFrom: '2026-10-01', percent: 70n },
  { effectiveFrom: '2028-10-01', percent: 50n },
  { effectiveFrom: '2030-10-01', percent: 30n },
  { effectiveFrom: '2031-10-01', percent: 0n },
]

export const creditShareOn = (on: CivilDate): bigint =>
  creditShares.findLast(({ effectiveFrom }) => effectiveFrom <= on)?.percent ?? 100n

/**
 * National tax that a client may credit for a purchase from the unregistered: the price with tax × 7.8/110 (of food 6.24/108) ×
 * the share, rounded down once (NTA Q&A 130). For their accountant; never shown where people are chosen.
 */
export const creditableTax = (yen: bigint, on: CivilDate, tax: TaxKind = 'standard'): bigint => {
  const { percent, nationalHundredths } = taxRateOn(on, tax)
  return (yen * nationalHundredths * creditShareOn(on)) / ((100n + percent) * 100n * 100n)
}

/** After so many days without an objection a purchase statement counts as confirmed. */
export const confirmedAfterDays = 7
