import { earlier } from '../../platform/clock'

export type ChargeStatus = 'pending' | 'needs-action' | 'succeeded' | 'failed'
export type ChargeVerb = 'await-payer' | 'succeed' | 'fail'

export interface ChargeRow {
  verb: ChargeVerb
  from: readonly ChargeStatus[]
  to: ChargeStatus
}

/**
 * The life of a charge, as its provider tells it (§4.3). Paid is the only end: a payer may try again after a
 * failure, and news that arrives late or out of order finds no row and changes nothing.
 */
export const chargeLife: readonly ChargeRow[] = [
  { verb: 'await-payer', from: ['pending', 'failed'], to: 'needs-action' },
  { verb: 'succeed', from: ['pending', 'needs-action', 'failed'], to: 'succeeded' },
  { verb: 'fail', from: ['pending', 'needs-action'], to: 'failed' },
]

/** The status a charge moves to, or null when the news is old. */
export const decideCharge = (status: ChargeStatus, verb: ChargeVerb): ChargeStatus | null =>
  chargeLife.find((row) => row.verb === verb && row.from.includes(status))?.to ?? null

/** A charge can be paid for a day; then a new one is begun. So the reconciler knows when to stop asking. */
export const canStillBePaid = (createdAt: Date, at: Date): boolean => createdAt > earlier(at, { days: 1 })
