import { defineEvent } from '../../platform/events'

/** Somebody was seen: a login ageing out starts anew (§2.2). */
export const memberSeen = defineEvent<{ memberId: string; at: Date }>('member.seen')

/** An account was suspended or closed by a sanction: it leaves search, lists and badges at once (§5.3). */
export const memberSuspended = defineEvent<{ memberId: string; isClosed: boolean; at: Date }>(
  'member.suspended',
)
/** No suspension stands any more. */
export const memberRestored = defineEvent<{ memberId: string; at: Date }>('member.restored')
/** Operators took a thing out of others' sight, or show it again: lists follow (§5.3). */
export const contentHidden = defineEvent<{ kind: string; subjectId: string; at: Date }>('content.hidden')
/** A member is leaving, or has come back: lists take them out, or in again (§5.4). */
export const memberMoved = defineEvent<{ memberId: string; at: Date }>('member.moved')
