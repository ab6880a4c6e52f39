// What pages of other modules do about favourites: mark what the viewer keeps, and remember what they looked at.
import { isAhead } from '../../platform/http/on-view'
import type { Ctx } from '../../platform/http/types'
import { type FavouriteKind, recentMax } from './rules'
import { putView, type View } from './store'

/** From here on the page's `FavouriteButton`s know what the viewer keeps. Guests and operators get no buttons. */
export const markFavourites = (c: Ctx): void => {
  const { viewer } = c.var
  if (viewer && !viewer.operator) c.set('favourites', new Set(viewer.favourites))
}

/** The look at this page that is to be remembered; null for guests, operators and machines. */
export const viewToRemember = (c: Ctx, kind: FavouriteKind, subjectId: string): View | null => {
  const { viewer, at } = c.var
  if (!viewer || viewer.operator || c.req.method !== 'GET' || isAhead(c)) return null
  return { memberId: viewer.memberId, kind, subjectId, at, max: recentMax }
}

/** The viewer has opened this page. One statement, which needs no transaction. */
export const rememberView = async (c: Ctx, kind: FavouriteKind, subjectId: string): Promise<void> => {
  const view = viewToRemember(c, kind, subjectId)
  if (view) await putView(c.var.deps.db, view)
}
