import { defineEvent } from '../../platform/events'

/** A search that somebody keeps has found something that it had not found before. */
export const searchFound = defineEvent<{
  searchId: string
  memberId: string
  count: number
  at: Date
}>('search.found')
