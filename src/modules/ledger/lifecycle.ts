import { earlier } from '../../platform/clock'
import { defineLifecycle } from '../../platform/lifecycle'

// biome-ignore format: a table is read by its columns
/**
 * The life of a charge, as its provider reports it (§4.3). Paid is the only end: a payer may try again after a
 * failure (`wait`: a voucher or a transfer that takes days), and events that arrive late or out of order find no row and change nothing.
 */
export const chargeLifecycle = defineLifecycle({
  title: 'The life of a charge',
  states: ['pending', 'needs-action', 'succeeded', 'failed'],
  start: 'pending',
  roles: ['provider'],
  table: {
    'await-payer': { from: ['pending', 'failed'],                 to: 'needs-action', by: ['provider'] },
    succeed:       { from: ['pending', 'needs-action', 'failed'], to: 'succeeded',    by: ['provider'], money: 'hold' },
    wait:          { from: ['failed'],                            to: 'pending',      by: ['provider'] },
    fail:          { from: ['pending', 'needs-action'],           to: 'failed',       by: ['provider'] },
  },
})

export type ChargeStatus = (typeof chargeLifecycle)['states'][number]
export type ChargeVerb = (typeof chargeLifecycle)['verbs'][number]
export const { decide } = chargeLifecycle

/** A charge can be paid for a day; then a new one is begun. So the reconciler knows when to stop asking. */
export const canStillBePaid = (createdAt: Date, at: Date): boolean => createdAt > earlier(at, { days: 1 })
