import { defineEvent } from '../../platform/events'

/** Somebody was seen: a login ageing out starts anew (§2.2). */
export const memberSeen = defineEvent<{ memberId: string; at: Date }>('member.seen')
