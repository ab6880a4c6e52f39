import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { ping } from '../../platform/db'
import { cookieOptions, yearSeconds } from '../../platform/http/cookies'
import { field } from '../../platform/http/forms'
import { innerPath } from '../../platform/http/inner-path'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import type { Auth } from './auth'
import { chooseLanguage } from './commands/choose-language'
import { endSession } from './commands/end-session'
import { switchSide } from './commands/switch-side'
import { SettingsPage } from './pages/settings-page'
import {
  CheckMailPage,
  ForgotPage,
  NewPasswordPage,
  SignInPage,
  SignUpPage,
  WordPage,
} from './pages/sign-pages'
import { sessionList } from './queries'
import { askAuth, countVisit, signIn, takeCookies } from './session-requests'
import { askLimits } from './sign-in-limits'
import { texts } from './texts'

/** Only a path on this site: a link from outside must not send people elsewhere after sign-in. */
const pathHere = (to: string | undefined): string => innerPath(to) ?? '/home'

const showSignIn = (c: Ctx) =>
  page(c, <SignInPage to={pathHere(c.req.query('to') ?? String(c.var.form?.values['to'] ?? ''))} />)
const showSignUp = (c: Ctx) => page(c, <SignUpPage />)
const showForgot = (c: Ctx) => page(c, <ForgotPage />)
const showNewPassword = (c: Ctx) =>
  page(c, <NewPasswordPage token={c.req.query('token') ?? String(c.var.form?.values['token'] ?? '')} />)
const showSettings = async (c: Ctx) => {
  const viewer = viewerOf(c)
  return page(
    c,
    <SettingsPage viewer={viewer} sessions={await sessionList(c.var.deps.db, viewer, c.var.at)} />,
  )
}

const signUpRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/sign-up', { who: 'anyone', show: showSignUp })
  post(app, '/sign-up', {
    who: 'anyone',
    input: z.object({ email: field.email(), password: z.string().min(10).max(200), agree: z.literal('on') }),
    before: async ({ c, input }) => {
      await countVisit(c, askLimits(c, 'sign-up'))
      await askAuth(c, auth, {
        path: '/sign-up/email',
        email: input.email,
        password: input.password,
        name: '',
        lang: c.var.lang,
      })
    },
    run: async (_tx, { input }) => ({ to: `/check-mail?email=${encodeURIComponent(input.email)}` }),
    rerender: showSignUp,
  })
  get(app, '/check-mail', {
    who: 'anyone',
    show: (c) =>
      page(c, <CheckMailPage email={c.req.query('email') ?? ''} outbox={c.var.deps.config.outbox} />),
  })
  get(app, '/confirm-email', {
    who: 'anyone',
    show: async (c) => {
      const t = texts[c.var.lang].confirm
      const answer = await auth.api
        .verifyEmail({
          query: { token: c.req.query('token') ?? '' },
          returnHeaders: true,
          headers: c.req.raw.headers,
        })
        .catch(() => null)
      // The library may have worded an outage as a link that does not hold.
      if (!answer) await ping(c.var.deps.db)
      if (!answer) return page(c, <WordPage title={t.failedTitle} text={t.failedText} />)
      takeCookies(c, answer.headers.getSetCookie())
      return c.redirect('/home?welcome=1', 303)
    },
  })
}

const signInRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/sign-in', { who: 'anyone', show: showSignIn })
  post(app, '/sign-in', {
    who: 'anyone',
    input: z.object({
      email: field.email(),
      password: z.string().min(1).max(200),
      to: z.string().optional(),
    }),
    before: ({ c, input: { email, password } }) => signIn(c, auth, { email, password }),
    run: async (_tx, { input }) => ({ to: pathHere(input.to) }),
    rerender: showSignIn,
  })
  post(app, '/sign-out', {
    who: 'member',
    input: noFields,
    before: ({ c }) => askAuth(c, auth, { path: '/sign-out' }),
    run: async (_tx, { c }) => ({ to: '/', flash: texts[c.var.lang].signedOut }),
    rerender: (c) => c.redirect('/', 303),
  })
}

const passwordRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/forgot-password', { who: 'anyone', show: showForgot })
  post(app, '/forgot-password', {
    who: 'anyone',
    input: z.object({ email: field.email() }),
    before: async ({ c, input }) => {
      await countVisit(c, askLimits(c, 'forgot'))
      await askAuth(c, auth, { path: '/request-password-reset', email: input.email })
    },
    run: async () => ({ to: '/forgot-password/sent' }),
    rerender: showForgot,
  })
  get(app, '/forgot-password/sent', {
    who: 'anyone',
    show: (c) =>
      page(
        c,
        <WordPage title={texts[c.var.lang].forgot.sentTitle} text={texts[c.var.lang].forgot.sentText} />,
      ),
  })
  get(app, '/new-password', { who: 'anyone', show: showNewPassword })
  post(app, '/new-password', {
    who: 'anyone',
    input: z.object({ token: z.string().min(1), password: z.string().min(10).max(200) }),
    before: async ({ c, input }) => {
      await countVisit(c, askLimits(c, 'new-password'))
      await askAuth(c, auth, { path: '/reset-password', token: input.token, newPassword: input.password })
    },
    run: async (_tx, { c }) => ({ to: '/sign-in', flash: texts[c.var.lang].newPassword.done }),
    rerender: showNewPassword,
  })
}

const settingsRoutes = (app: Routes): void => {
  get(app, '/settings', { who: 'member', show: showSettings })
  post(app, '/settings/sessions/:id/end', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, viewer, param }) => {
      await endSession(tx, { id: param('id'), memberId: viewer.memberId })
      return { to: '/settings', flash: texts[c.var.lang].settings.revoked }
    },
    rerender: showSettings,
  })
  post(app, '/role', {
    who: 'member',
    input: z.object({ role: field.oneOf(['freelancer', 'client']) }),
    run: async (tx, { c, viewer, input }) => {
      await switchSide(tx, { memberId: viewer.memberId, view: input.role })
      return { to: '/home', flash: texts[c.var.lang].side[input.role] }
    },
    rerender: (c) => c.redirect('/home', 303),
  })
  post(app, '/lang', {
    who: 'anyone',
    input: z.object({ lang: field.oneOf(['ja', 'en']), to: z.string().optional() }),
    run: async (tx, { c, viewer, input }) => {
      if (viewer) await chooseLanguage(tx, { memberId: viewer.memberId, lang: input.lang })
      setCookie(c, 'lang', input.lang, cookieOptions(c, yearSeconds))
      return { to: input.to ? pathHere(input.to) : '/' }
    },
    rerender: (c) => c.redirect('/', 303),
  })
}

export const memberRoutes = (app: Routes, auth: Auth): void => {
  signUpRoutes(app, auth)
  signInRoutes(app, auth)
  passwordRoutes(app, auth)
  settingsRoutes(app)
}
