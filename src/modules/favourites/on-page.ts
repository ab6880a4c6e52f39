// What pages of other modules do about favourites: mark what the viewer keeps, and remember what they looked at.
import { isAhead, onView } from '../../platform/http/on-view'
import type { Ctx } from '../../platform/http/types'
import { favouritesAmong } from './queries'
import { type FavouriteKind, recentMax } from './rules'
import { putView } from './store'

/** From here on the page's `FavouriteButton`s know which of these the viewer keeps. Guests and operators get no buttons. */
export const markFavourites = async (c: Ctx, ids: readonly string[]): Promise<void> => {
  const { viewer, deps } = c.var
  if (viewer && !viewer.operator) c.set('favourites', await favouritesAmong(deps.db, viewer.memberId, ids))
}

/** The viewer has opened this page. Nothing is written for guests and machines. */
export const rememberView = async (c: Ctx, kind: FavouriteKind, subjectId: string): Promise<void> => {
  const { viewer, at } = c.var
  if (!viewer || viewer.operator || c.req.method !== 'GET' || isAhead(c)) return
  const view = { memberId: viewer.memberId, kind, subjectId, at, max: recentMax }
  await onView(c, (tx) => putView(tx, view))
}
