import { bringBack } from './kept-forms'
import { admits, confirmPath, isConfirmed, type RouteAccess, turnAway } from './route-access'
import type { Show } from './route-table'
import type { Ctx } from './types'

/** Shows a page to whom it is for, with the form that the address names (`kept`) filled in; leads the others on. */
export const showTo =
  ({ who, confirmed, show }: { who: RouteAccess; confirmed?: true | undefined; show: Show }) =>
  async (c: Ctx): Promise<Response> => {
    const { viewer, at } = c.var
    if (!admits(who, viewer)) return turnAway(c, who)
    if (confirmed && !(viewer && isConfirmed(viewer, at))) {
      const { pathname, search } = new URL(c.req.url)
      return c.redirect(confirmPath(pathname + search), 303)
    }
    await bringBack(c)
    return show(c)
  }
