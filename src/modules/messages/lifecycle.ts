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

// biome-ignore format: a table is read by its columns
/** The life of a request to exchange contact details, which needs funded escrow and the other side's word (§5.2). */
export const disclosureLifecycle = defineLifecycle({
  title: 'The life of a disclosure request',
  states: ['asked', 'accepted', 'declined', 'withdrawn'],
  start: 'none',
  roles: ['asker', 'answerer'],
  table: {
    'request-disclosure':  { from: ['none'],              to: 'asked',     by: ['asker'] },
    'accept-disclosure':   { from: ['asked'],             to: 'accepted',  by: ['answerer'] },
    'decline-disclosure':  { from: ['asked'],             to: 'declined',  by: ['answerer'] },
    'withdraw-disclosure': { from: ['asked', 'accepted'], to: 'withdrawn', by: ['asker'] },
  },
})

export type DisclosureStatus = (typeof disclosureLifecycle)['states'][number]
