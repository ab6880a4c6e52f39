// Pure: which payout a deposit may be the return of (§4.4). A person confirms it.

import type { Arrived } from './matching'
import { bare, numbersIn } from './matching'

/** A transfer of a payout run that may still come back. */
export interface SentPayout {
  lineId: string
  /** What the bank prints beside the transfer. */
  reference: bigint
  member: string
  /** As the bank file wrote it. */
  holder: string
  amountYen: bigint
  payOn: string
}

export interface PayoutReturn extends SentPayout {
  sameNumber: boolean
  sameName: boolean
}

/** A return is named after the holder of the account that refused it, often between words of the bank. */
const holds = (sender: string, holder: string): boolean =>
  bare(holder) !== '' && bare(sender).includes(bare(holder))

/**
 * Payouts of exactly this amount, of which the statement names the number or the holder; those that agree in both first, then the
 * latest. The amount alone says nothing: many are paid the same.
 */
export const payoutReturnsFor = (deposit: Arrived, sent: readonly SentPayout[]): PayoutReturn[] => {
  const numbers = new Set(numbersIn(deposit.sender))
  const points = (one: PayoutReturn): number => Number(one.sameNumber) * 2 + Number(one.sameName)
  return sent
    .filter(({ amountYen }) => amountYen === deposit.amountYen)
    .map((one) => ({
      ...one,
      sameNumber: numbers.has(Number(one.reference)),
      sameName: holds(deposit.sender, one.holder),
    }))
    .filter((one) => points(one) > 0)
    .sort((a, b) => points(b) - points(a) || Number(b.reference - a.reference))
}
