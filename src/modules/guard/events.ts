import { defineEvent } from '../../platform/events'

/** Something was found in somebody's text and sent all the same, or a reader reported it. */
export const textFlagged = defineEvent<{
  flagId: string
  memberId: string
  outcome: 'held' | 'sent' | 'reported'
  at: Date
}>('guard.text-flagged')

/** Somebody has done so three times within 90 days (§5.2). Emitted with every flag from the third on. */
export const dealsRepeated = defineEvent<{ memberId: string; flags: number; at: Date }>(
  'guard.deals-repeated',
)
