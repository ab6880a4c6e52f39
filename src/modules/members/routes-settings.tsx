// What a member sets about their own account: password, devices, language, side of the market.
import { z } from 'zod'
import type { Tx } from '../../platform/db'
import { keepCookie, yearSeconds } from '../../platform/http/cookies'
import { field } from '../../platform/http/forms'
import { hasContent, keepForm, pathWithForm } from '../../platform/http/kept-forms'
import { page } from '../../platform/http/page'
import { forgive } from '../../platform/http/rate-limit'
import { type Act, get, noFields, post, type Routes, type Show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { type Auth, passwordLengthMin } from './auth'
import { changePassword } from './commands/change-password'
import { chooseLanguage } from './commands/choose-language'
import { confirmPerson } from './commands/confirm-person'
import { endOtherSessions } from './commands/end-other-sessions'
import { endSession } from './commands/end-session'
import { switchSide } from './commands/switch-side'
import { ConfirmPage } from './pages/confirm-page'
import { DevicesPage } from './pages/devices-page'
import { PasswordPage } from './pages/password-page'
import { SettingsPage } from './pages/settings-page'
import { isEasyToGuess } from './passwords'
import { pathHere } from './path-here'
import { sessionList, settingsPage } from './queries'
import { refuse } from './refusals'
import { takeCode } from './second-factor/commands/take-code'
import { hasSecondFactor } from './second-factor/queries'
import { checkPassword, countVisit, newSessionToken, setSessionCookie } from './session-requests'
import { codeLimits } from './sign-in-limits'
import { texts } from './texts'

const who = 'member' as const

const showSettings: Show = async (c) => {
  const viewer = viewerOf(c)
  const state = await settingsPage(c.var.deps.db, { memberId: viewer.memberId, at: c.var.at })
  return page(c, <SettingsPage viewer={viewer} state={state} />)
}

const showDevices: Show = async (c) => {
  const viewer = viewerOf(c)
  const sessions = await sessionList(c.var.deps.db, viewer, c.var.at)
  return page(c, <DevicesPage viewer={viewer} sessions={sessions} />)
}

const showPassword: Show = (c) => page(c, <PasswordPage email={viewerOf(c).email} />)

const toOf = (c: Ctx): string =>
  pathHere(c.req.query('to') ?? String(c.var.form?.values['to'] ?? ''), '/settings')

const showConfirm: Show = async (c) => {
  const hasCode = await hasSecondFactor(c.var.deps.db, viewerOf(c).memberId)
  return page(c, <ConfirmPage to={toOf(c)} hasCode={hasCode} />)
}

const deviceRoutes = (app: Routes): void => {
  get(app, '/settings/devices', { who, show: showDevices })
  post(app, '/settings/sessions/:id/end', {
    who,
    input: noFields,
    run: async (tx, { c, viewer, param }) => {
      await endSession(tx, { id: param('id'), memberId: viewer.memberId })
      return { to: '/settings/devices', flash: texts[c.var.lang].settings.revoked }
    },
    rerender: showDevices,
  })
  post(app, '/settings/sessions/end-others', {
    who,
    input: noFields,
    run: async (tx, { c, viewer: { memberId, sessionToken: token } }) => {
      const count = await endOtherSessions(tx, { memberId, token })
      return { to: '/settings/devices', flash: texts[c.var.lang].settings.revokedOthers(count) }
    },
    rerender: showDevices,
  })
}

/** Goes on under another token; whoever presses twice within seconds is given the one that the first press has made. */
const confirmSession = async (
  tx: Tx,
  { c, at, viewer }: Pick<Act<unknown>, 'c' | 'at' | 'viewer'>,
): Promise<void> => {
  if (viewer.isByFormerToken) return setSessionCookie(c, viewer.sessionToken)
  const newToken = newSessionToken()
  await confirmPerson(tx, { token: viewer.sessionToken, newToken, at })
  await setSessionCookie(c, newToken)
}

/** The page that asks who it is once more; the verbs that ask for it are in the route table (`confirmed`). */
const confirmRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/settings/confirm', { who, show: showConfirm })
  post(app, '/settings/confirm', {
    who,
    input: z.object({ password: z.string().min(1).max(200), to: z.string().optional() }),
    before: ({ c, viewer: { memberId }, input: { password } }) =>
      checkPassword(c, auth, { memberId, password }),
    run: async (tx, { c, at, viewer, input: { to } }) => {
      await confirmSession(tx, { c, at, viewer })
      return { to: pathHere(to, '/settings') }
    },
    rerender: showConfirm,
  })
  post(app, '/settings/confirm-by-code', {
    who,
    input: z.object({ code: field.digits(6), to: z.string().optional() }),
    before: ({ c, viewer }) => countVisit(c, codeLimits(c, viewer.memberId)),
    run: async (tx, { c, at, viewer, input: { code, to } }) => {
      const { memberId } = viewer
      await takeCode(tx, { memberId, code, at, key: c.var.deps.keys.documents })
      await forgive(tx, codeLimits(c, memberId))
      await confirmSession(tx, { c, at, viewer })
      return { to: pathHere(to, '/settings') }
    },
    rerender: showConfirm,
  })
}

const passwordRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/settings/password', { who, show: showPassword })
  post(app, '/settings/password', {
    who,
    input: z.object({
      password: z.string().min(1).max(200),
      newPassword: z.string().min(passwordLengthMin).max(200),
    }),
    before: async ({ c, viewer, input: { password, newPassword } }) => {
      await checkPassword(c, auth, { memberId: viewer.memberId, password })
      if (isEasyToGuess(newPassword, viewer)) throw refuse('password-easy', 'newPassword')
      const context = await auth.$context
      return context.password.hash(newPassword)
    },
    run: async (tx, { c, at, viewer: { memberId, sessionToken: token } }, hash) => {
      await changePassword(tx, { memberId, hash, token, at })
      return { to: '/settings', flash: texts[c.var.lang].password.done }
    },
    rerender: showPassword,
  })
}

/** Fields of the switch itself; everything else was typed into the page's own form, and comes back with the page. */
const typedIn = ({ lang: _, ...values }: Record<string, string | string[]>) => values

const languageRoutes = (app: Routes): void => {
  post(app, '/lang', {
    who: 'anyone',
    input: z.object({ lang: field.oneOf(['ja', 'en']), to: z.string().optional() }),
    limit: { bytes: 512 * 1024, fields: 500 },
    before: async ({ c, viewer }) => {
      const values = typedIn(c.var.form?.values ?? {})
      if (!viewer || c.req.query('to') === undefined || !hasContent(values)) return undefined
      return keepForm(c, { ownerId: viewer.memberId, values, isLate: false })
    },
    run: async (tx, { c, viewer, input }, kept) => {
      if (viewer) await chooseLanguage(tx, { memberId: viewer.memberId, lang: input.lang })
      keepCookie(c, { name: 'lang', value: input.lang, seconds: yearSeconds })
      return { to: pathWithForm(pathHere(c.req.query('to') ?? input.to, '/'), kept) }
    },
    rerender: (c) => c.redirect('/', 303),
  })
}

export const settingsRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/settings', { who, show: showSettings })
  deviceRoutes(app)
  confirmRoutes(app, auth)
  passwordRoutes(app, auth)
  post(app, '/role', {
    who,
    input: z.object({ role: field.oneOf(['freelancer', 'client']), to: z.string().optional() }),
    run: async (tx, { c, viewer, input }) => {
      await switchSide(tx, { memberId: viewer.memberId, view: input.role })
      return { to: pathHere(input.to), flash: texts[c.var.lang].side[input.role] }
    },
    rerender: (c) => c.redirect('/home', 303),
  })
  languageRoutes(app)
}
