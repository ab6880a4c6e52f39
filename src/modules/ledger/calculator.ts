// Pure: the calculator of /prices, where any one of three amounts is typed and the others follow.
import type { CivilDate } from '../../platform/clock'
import { type Fees, feesOf, priceForPaying, priceForReceiving } from './fees'

export const calculatorFields = ['priceYen', 'paysYen', 'receivesYen'] as const
export type CalculatorField = (typeof calculatorFields)[number]
export type CalculatorInput = Partial<Record<CalculatorField, string>>

const maxYen = 100_000_000n

const read = (text: string | undefined): bigint | null => {
  const digits = (text ?? '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[,，、¥￥円\s]/g, '')
  if (!/^\d{1,9}$/.test(digits)) return null
  const yen = BigInt(digits)
  return yen <= maxYen ? yen : null
}

const priceFrom: Record<CalculatorField, (yen: bigint, on: CivilDate) => bigint> = {
  priceYen: (yen) => yen,
  paysYen: priceForPaying,
  receivesYen: priceForReceiving,
}

/** The amounts as one text, which the form carries along to tell which field was changed since. */
export const markOf = (fees: Fees): string =>
  `${fees.priceYen} ${fees.clientPaysYen} ${fees.freelancerReceivesYen}`

export type CalculatorResult =
  | { fees: Fees }
  | { faults: Partial<Record<CalculatorField, 'many' | 'not-a-number'>> }

/** What follows from the form: the field that differs from `was` decides, with the fees of a day. An untouched form shows 50,000 yen. */
export const calculate = (
  typed: CalculatorInput,
  { was, on }: { was: string | undefined; on: CivilDate },
): CalculatorResult => {
  const before = (was ?? '').split(' ')
  const filled = calculatorFields.filter((field) => (typed[field] ?? '').trim() !== '')
  const changed = filled.filter(
    (field) => read(typed[field])?.toString() !== before[calculatorFields.indexOf(field)],
  )
  const [first, second] = changed
  if (second) return { faults: { [second]: 'many' } }
  const field = first ?? filled[0]
  if (!field) return { fees: feesOf(50_000n, on) }
  const yen = read(typed[field])
  return yen === null
    ? { faults: { [field]: 'not-a-number' } }
    : { fees: feesOf(priceFrom[field](yen, on), on) }
}
