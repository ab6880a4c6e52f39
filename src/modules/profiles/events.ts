import { defineEvent } from '../../platform/events'

/** A part of a profile changed that the rank or the search reads. */
export const profileChanged = defineEvent<{ memberId: string; at: Date }>('profile.changed')
