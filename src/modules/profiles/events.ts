import { defineEvent } from '../../platform/events'

/** A part of a profile changed that the rank or the search reads. */
export const profileChanged = defineEvent<{ memberId: string; at: Date }>('profile.changed')

/** Somebody said anew who they are as a client. */
export const clientPresented = defineEvent<{ memberId: string; at: Date }>('client.presented')
