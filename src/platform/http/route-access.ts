// Whom a route lets through, and where the others are led.
import { later } from '../clock'
import { defineRefusals } from '../domain-error'
import { keepFlash } from './flash'
import type { Ctx, Viewer } from './types'

/**
 * Who may come through a route. Guests are shown the way to sign in; others find nothing there. `person` is a member who is
 * no operator: operators have accounts of their own, with which nobody trades (§1).
 */
export type RouteAccess = 'anyone' | 'member' | 'person' | 'operator' | `operator:${OperatorRole}`

/**
 * What an operator may do: each route of the console names the one role that opens it; `operator` alone opens to all of them
 * (§5.4, decision 142). Administrators assign the roles.
 */
export const operatorRoles = ['support', 'identity', 'money', 'trust', 'administrator'] as const
export type OperatorRole = (typeof operatorRoles)[number]

/** The role that a route of the console asks for; null where any operator is let in, and for other routes. */
export const roleOfRoute = (who: RouteAccess): OperatorRole | null =>
  operatorRoles.find((role) => who === `operator:${role}`) ?? null

/** Whether a route is one of the console. */
export const isOfConsole = (who: RouteAccess): boolean => who === 'operator' || roleOfRoute(who) !== null

export const refuse = defineRefusals({
  'operators-need-second-factor': {
    status: 403,
    ja: '運営の画面を開くには、2段階認証の設定が必要です',
    en: 'The console opens once two-step sign-in is set up',
  },
  'role-missing': {
    status: 403,
    ja: 'この画面を開く権限がありません。必要なときは、管理者にお願いしてください',
    en: 'Your roles do not open this page. Ask an administrator if you need it',
  },
  'confirm-first': {
    status: 403,
    ja: '安全のため、この操作の前にもう一度ご本人であることを確かめます。',
    en: 'To keep your account safe, please confirm that it is you before doing this.',
  },
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

/** Whether the route is for this viewer; a guest is null. The console opens to an operator after the second factor alone. */
export const admits = (who: RouteAccess, viewer: Viewer | null): boolean => {
  if (who === 'anyone' || !viewer) return who === 'anyone'
  if (isOfConsole(who)) {
    const role = roleOfRoute(who)
    const isProven = viewer.operator && viewer.secondFactor !== null
    return isProven && (role === null || viewer.operatorRoles.includes(role))
  }
  return who === 'member' || !viewer.operator
}

const confirmedMinutes = 10

/** Whether the person has proved who they are within ten minutes: dangerous verbs ask for it (§5.4). */
export const isConfirmed = ({ confirmedAt }: Viewer, at: Date): boolean =>
  confirmedAt !== null && at < later(confirmedAt, { minutes: confirmedMinutes })

/** The page that asks for the password or a code, and leads back to `path`. */
export const confirmPath = (path: string): string => `/settings/confirm?to=${encodeURIComponent(path)}`

const leadOperator = async (c: Ctx, who: RouteAccess): Promise<Response> => {
  const isUnproven = isOfConsole(who) && c.var.viewer?.secondFactor === null
  const refusal = isUnproven
    ? 'operators-need-second-factor'
    : isOfConsole(who)
      ? 'role-missing'
      : 'operators-do-not-trade'
  await keepFlash(c, { kind: 'refused', text: refuse(refusal).text(c.var.lang) })
  return c.redirect(isUnproven ? '/settings/two-step' : '/console', 303)
}

/**
 * Leads a guest to signing in, and an operator to the console or first to the second factor, which says why; others find
 * nothing there.
 */
export const turnAway = async (c: Ctx, who: RouteAccess): Promise<Response> => {
  const { viewer } = c.var
  if (viewer?.operator && c.req.method === 'GET') return leadOperator(c, who)
  if (viewer) return c.notFound()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)
}
