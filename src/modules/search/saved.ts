// Pure: searches that somebody keeps.
import { addDays, dateOf, later, startOf } from '../../platform/clock'
import { hrefOf, type ListKind, readSearch, type Search } from './filters'

/** So many a member may keep. */
export const savedMax = 20
/** So many new hits are told of at once; whoever sees all of them opens the search itself. */
export const newHitsMax = 50
/** A hit is remembered for so long: longer than any look goes back. */
export const hitDays = 90
/** Looks go back this far beyond the last one, for what was indexed late. */
export const overlapDays = 2

const morningHour = 7

/** The last morning at which saved searches are looked through (7:00 in Japan). */
export const lastMorning = (at: Date): Date => {
  const today = later(startOf(dateOf(at)), { hours: morningHour })
  return today <= at ? today : later(startOf(addDays(dateOf(at), -1)), { hours: morningHour })
}

/** What is kept of a search: its query, whatever page and order it was saved from. */
export const queryOf = (search: Search): string =>
  hrefOf({ ...search, sort: 'recommended', page: 1 }).split('?')[1] ?? ''

/** A kept search, the newest hits first. Filters that are not known any more are passed over. */
export const searchOf = (saved: { kind: ListKind; query: string }): Search => ({
  ...readSearch(saved.kind, new URLSearchParams(saved.query)),
  sort: 'new',
})
