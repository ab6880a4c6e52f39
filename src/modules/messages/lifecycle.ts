import { defineLifecycle } from '../../platform/lifecycle'

/** Why an operator does not let a held message pass. */
export const rejectReasons = ['contact-details', 'direct-deal', 'payment-outside', 'other'] as const
export type RejectReason = (typeof rejectReasons)[number]

// biome-ignore format: a table is read by its columns
/** The life of a message that was sent in spite of what was found in it (§5.2). */
export const heldLifecycle = defineLifecycle({
  title: 'The life of a held message',
  states: ['held', 'released', 'rejected', 'withdrawn'],
  start: 'none',
  roles: ['sender', 'operator'],
  table: {
    hold:     { from: ['none'], to: 'held',      by: ['sender'] },
    release:  { from: ['held'], to: 'released',  by: ['operator'] },
    reject:   { from: ['held'], to: 'rejected',  by: ['operator'] },
    withdraw: { from: ['held'], to: 'withdrawn', by: ['sender'] },
  },
})

export type HeldStatus = (typeof heldLifecycle)['states'][number]
export const { decide, verbsOpenTo } = heldLifecycle
