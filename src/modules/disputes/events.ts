import { defineEvent, type EventKind } from '../../platform/events'
import type { AppealVerb, DisputeRole, DisputeVerb } from './lifecycle'

/** News of a dispute: who is concerned, and by whose deed. Never the amount of an offer. */
export type DisputeNews = {
  disputeId: string
  orderId: string
  clientId: string
  freelancerId: string
  by: DisputeRole
  at: Date
}

export const disputeOpened = defineEvent<DisputeNews>('dispute.opened')
export const disputeStated = defineEvent<DisputeNews>('dispute.stated')
export const disputeOffered = defineEvent<DisputeNews>('dispute.offered')
export const disputeSettled = defineEvent<DisputeNews>('dispute.settled')
export const disputeWithdrawn = defineEvent<DisputeNews>('dispute.withdrawn')
export const disputeEscalated = defineEvent<DisputeNews>('dispute.escalated')
export const disputeDecided = defineEvent<DisputeNews>('dispute.decided')

export const appealFiled = defineEvent<DisputeNews>('dispute.appealed')
export const appealAnswered = defineEvent<DisputeNews>('dispute.appeal-answered')
export const appealUpheld = defineEvent<DisputeNews>('dispute.upheld')
export const appealOverturned = defineEvent<DisputeNews>('dispute.overturned')

/** The event of each verb; null for what happens among operators. */
export const newsOf = {
  open: disputeOpened,
  state: disputeStated,
  offer: disputeOffered,
  settle: disputeSettled,
  withdraw: disputeWithdrawn,
  escalate: disputeEscalated,
  take: null,
  decide: disputeDecided,
  propose: null,
  approve: disputeDecided,
  'send-back': null,
} as const satisfies Record<DisputeVerb, EventKind<DisputeNews> | null>

export const appealNewsOf = {
  file: appealFiled,
  reply: appealAnswered,
  take: null,
  uphold: appealUpheld,
  propose: null,
  'send-back': null,
  overturn: appealOverturned,
} as const satisfies Record<AppealVerb, EventKind<DisputeNews> | null>
