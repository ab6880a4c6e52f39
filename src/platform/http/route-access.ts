// Whom a route lets through, and where the others are led.
import { defineRefusals } from '../domain-error'
import { keepFlash } from './flash'
import type { Ctx, Viewer } from './types'

/**
 * Who may come through a route. Guests are shown the way to sign in; others find nothing there. `person` is a member who is
 * no operator: operators have accounts of their own, with which nobody trades (§1).
 */
export type RouteAccess = 'anyone' | 'member' | 'person' | 'operator'

export const refuse = defineRefusals({
  'operators-do-not-trade': {
    status: 403,
    ja: '運営のアカウントでは、依頼や受注はできません。ふだんお使いのアカウントでログインしてください',
    en: 'Operators’ accounts neither give nor take work. Please sign in with your own account',
  },
  'form-of-another-session': {
    status: 403,
    ja: 'このページを開いたあとに、ログインし直しています。内容を確かめて、もう一度送ってください',
    en: 'You have signed in again since this page was opened. Please check it and send it once more',
  },
})

/** Whether the route is for this viewer; a guest is null. */
export const admits = (who: RouteAccess, viewer: Viewer | null): boolean => {
  if (who === 'anyone' || !viewer) return who === 'anyone'
  return who === 'member' || viewer.operator === (who === 'operator')
}

/** Leads a guest to signing in and an operator to the console, which says why; others find nothing there. */
export const turnAway = async (c: Ctx): Promise<Response> => {
  const { viewer, lang } = c.var
  if (viewer?.operator && c.req.method === 'GET') {
    await keepFlash(c, { kind: 'refused', text: refuse('operators-do-not-trade').text(lang) })
    return c.redirect('/console', 303)
  }
  if (viewer) return c.notFound()
  const url = new URL(c.req.url)
  const back = c.req.method === 'GET' ? url.pathname + url.search : '/home'
  return c.redirect(`/sign-in?to=${encodeURIComponent(back)}`, 303)
}
