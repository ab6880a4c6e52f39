import type { CivilDate } from '../../platform/clock'
import { rowOn } from './tax-rates'

/** What the site takes of an order's price, in thousandths, tax included (§4.1). */
export interface FeeSchedule {
  effectiveFrom: CivilDate
  freelancerPermille: bigint
  clientPermille: bigint
}

/** Oldest first. An order keeps the fees it was agreed with; a new row touches only later agreements. */
export const feeSchedules: readonly FeeSchedule[] = [
  { effectiveFrom: '2000-01-01', freelancerPermille: 165n, clientPermille: 55n },
]

/** The schedule of an agreement on a day. */
export const feeScheduleOn = (on: CivilDate): FeeSchedule => rowOn(feeSchedules, on)

const permilleOf = (yen: bigint, permille: bigint): bigint => (yen * permille) / 1000n

export interface Fees {
  /** Contract amount, tax included. */
  priceYen: bigint
  clientFeeYen: bigint
  /** Price and client fee: what the client is charged. */
  clientPaysYen: bigint
  freelancerFeeYen: bigint
  /** Price less fee, before withholding. */
  freelancerReceivesYen: bigint
}

/** The fees of a price in yen, each rounded down (§4.1), by the schedule in force on the day of the agreement. */
export const feesOf = (priceYen: bigint, on: CivilDate): Fees => {
  const schedule = feeScheduleOn(on)
  const clientFeeYen = permilleOf(priceYen, schedule.clientPermille)
  const freelancerFeeYen = permilleOf(priceYen, schedule.freelancerPermille)
  return {
    priceYen,
    clientFeeYen,
    clientPaysYen: priceYen + clientFeeYen,
    freelancerFeeYen,
    freelancerReceivesYen: priceYen - freelancerFeeYen,
  }
}

/** The smallest price of which the freelancer receives at least `receivesYen`. */
export const priceForReceiving = (receivesYen: bigint, on: CivilDate): bigint => {
  const rest = 1000n - feeScheduleOn(on).freelancerPermille
  // Rounding the fee down can only leave more, so the exact quotient is at most a yen or two too high.
  let priceYen = (receivesYen * 1000n + rest - 1n) / rest
  while (priceYen > 0n && feesOf(priceYen - 1n, on).freelancerReceivesYen >= receivesYen) priceYen--
  return priceYen
}

/** The largest price for which the client pays at most `paysYen`. */
export const priceForPaying = (paysYen: bigint, on: CivilDate): bigint => {
  const whole = 1000n + feeScheduleOn(on).clientPermille
  let priceYen = (paysYen * 1000n) / whole
  while (feesOf(priceYen + 1n, on).clientPaysYen <= paysYen) priceYen++
  return priceYen
}

/**
 * Shares a fee among pieces in proportion to their prices, to the yen: what rounding leaves goes to the
 * first pieces, one yen each. For the fees of an order that is split (§3.2).
 */
export const shareFee = (feeYen: bigint, pricesYen: readonly bigint[]): bigint[] => {
  const totalYen = pricesYen.reduce((sum, price) => sum + price, 0n)
  if (totalYen === 0n) throw new Error('A fee cannot be shared among pieces without a price')
  const floors = pricesYen.map((price) => (feeYen * price) / totalYen)
  let restYen = feeYen - floors.reduce((sum, share) => sum + share, 0n)
  return floors.map((share) => (restYen-- > 0n ? share + 1n : share))
}
