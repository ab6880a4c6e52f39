import { randomBytes } from 'node:crypto'
import { decodeJwt } from 'jose'
import { z } from 'zod'
import { ping } from '../../platform/db'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { get, noFields, post, type Routes } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import type { Auth } from './auth'
import { tellOfNewDevice } from './commands/tell-of-new-device'
import { emailChangeRoutes } from './email-change/routes'
import { sideFor } from './intent'
import { lostFactorRoutes } from './lost-factors/routes'
import {
  CheckMailPage,
  ForgotPage,
  NewPasswordPage,
  SignInPage,
  SignUpPage,
  WordPage,
} from './pages/sign-pages'
import { passkeyRoutes } from './passkeys/routes'
import { signingOptions } from './passkeys/webauthn'
import { isEasyToGuess } from './passwords'
import { pathHere } from './path-here'
import { memberOfEmail, personOfToken } from './queries'
import { refuse } from './refusals'
import { settingsRoutes } from './routes-settings'
import { beginHalfSession } from './second-factor/commands/begin-half-session'
import { twoStepRoutes } from './second-factor/routes'
import { codeRoutes, setHalfCookie } from './second-factor/routes-code'
import { askAuth, countVisit, originOf, signIn, takeCookies } from './session-requests'
import { askLimits, rememberDevice } from './sign-in-limits'
import { texts } from './texts'

/** Where the person was on the way to, as the address or the form that came back says. */
const wantedOf = (c: Ctx): string => pathHere(c.req.query('to') ?? String(c.var.form?.values['to'] ?? ''))

const showSignIn = async (c: Ctx) =>
  page(c, <SignInPage to={wantedOf(c)} passkeyOptions={await signingOptions(c)} />)
const showSignUp = (c: Ctx) => {
  const to = wantedOf(c)
  return page(c, <SignUpPage to={to} side={sideFor(to)} />)
}
const showCheckMail = (c: Ctx) => {
  const email = c.req.query('email') ?? String(c.var.form?.values['email'] ?? '')
  return page(c, <CheckMailPage email={email} to={wantedOf(c)} outbox={c.var.deps.config.outbox} />)
}
const showForgot = (c: Ctx) => page(c, <ForgotPage />)
const showNewPassword = (c: Ctx) =>
  page(c, <NewPasswordPage token={c.req.query('token') ?? String(c.var.form?.values['token'] ?? '')} />)

const checkMailHref = ({ email, to }: { email: string; to?: string | undefined }): string =>
  `/check-mail?${new URLSearchParams({ email, to: pathHere(to) })}`

const signUpRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/sign-up', { who: 'anyone', show: showSignUp })
  post(app, '/sign-up', {
    who: 'anyone',
    input: z.object({
      side: field.oneOf(['freelancer', 'client']),
      email: field.email(),
      password: z.string().min(10).max(200),
      agree: z.literal('on'),
      to: z.string().optional(),
    }),
    before: async ({ c, input }) => {
      if (isEasyToGuess(input.password, input)) throw refuse('password-easy', 'password')
      await countVisit(c, askLimits(c, 'sign-up'))
      await askAuth(c, auth, {
        path: '/sign-up/email',
        email: input.email,
        password: input.password,
        name: '',
        lang: c.var.lang,
        view: input.side,
        callbackURL: pathHere(input.to),
      })
    },
    run: async (_tx, { input }) => ({ to: checkMailHref(input) }),
    rerender: showSignUp,
  })
}

/** The letter after signing up: sent again, and opened. */
const letterRoutes = (app: Routes, auth: Auth): void => {
  get(app, '/check-mail', { who: 'anyone', show: showCheckMail })
  post(app, '/check-mail', {
    who: 'anyone',
    input: z.object({ email: field.email(), to: z.string().optional() }),
    before: async ({ c, input }) => {
      await countVisit(c, askLimits(c, 'sign-up'))
      const { email } = input
      await askAuth(c, auth, { path: '/send-verification-email', email, callbackURL: pathHere(input.to) })
    },
    run: async (_tx, { c, input }) => ({
      to: checkMailHref(input),
      flash: texts[c.var.lang].checkMail.resent,
    }),
    rerender: showCheckMail,
  })
  get(app, '/confirm-email', {
    who: 'anyone',
    show: async (c) => {
      const t = texts[c.var.lang].confirm
      const token = c.req.query('token') ?? ''
      const answer = await auth.api
        .verifyEmail({
          query: { token },
          returnHeaders: true,
          headers: c.req.raw.headers,
        })
        .catch(() => null)
      // The library may have worded an outage as a link that does not hold.
      if (!answer) await ping(c.var.deps.db)
      if (!answer) return page(c, <WordPage title={t.failedTitle} text={t.failedText} />)
      takeCookies(c, answer.headers.getSetCookie())
      // The library has just checked whose token it is.
      const { email } = decodeJwt<{ email?: string }>(token)
      if (email) await rememberDevice(c, email)
      const to = wantedOf(c)
      return c.redirect(to === '/home' ? '/home?welcome=1' : to, 303)
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
    before: ({ c, input: { email, password, to } }) =>
      signIn(c, auth, { email, password, callbackURL: pathHere(to) }),
    run: async (tx, { c, at, input }, came) => {
      const to = pathHere(input.to)
      const member = await memberOfEmail(tx, input.email)
      if (came === 'in' || !member) return { to }
      if (came === 'in-on-new-device') {
        await tellOfNewDevice(tx, { memberId: member.id, ...originOf(c), at })
        return { to }
      }
      const token = randomBytes(24).toString('base64url')
      await beginHalfSession(tx, { token, memberId: member.id, at })
      setHalfCookie(c, token)
      return { to: `/sign-in/code?to=${encodeURIComponent(to)}` }
    },
    rerender: showSignIn,
  })
  post(app, '/sign-out', {
    who: 'member',
    input: noFields,
    before: ({ c }) => askAuth(c, auth, { path: '/sign-out' }),
    run: async (_tx, { c }) => {
      // What pages left in the browser goes with the session; cookies that are no one's (the language) stay.
      c.header('Clear-Site-Data', '"cache", "storage"')
      return { to: '/', flash: texts[c.var.lang].signedOut }
    },
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
      const person = await personOfToken(c.var.deps.db, input.token)
      if (isEasyToGuess(input.password, person)) throw refuse('password-easy', 'password')
      await askAuth(c, auth, { path: '/reset-password', token: input.token, newPassword: input.password })
    },
    run: async (_tx, { c }) => ({ to: '/sign-in', flash: texts[c.var.lang].newPassword.done }),
    rerender: showNewPassword,
  })
}

export const memberRoutes = (app: Routes, auth: Auth): void => {
  signUpRoutes(app, auth)
  letterRoutes(app, auth)
  signInRoutes(app, auth)
  codeRoutes(app)
  lostFactorRoutes(app)
  passwordRoutes(app, auth)
  settingsRoutes(app, auth)
  twoStepRoutes(app)
  passkeyRoutes(app, showSignIn)
  emailChangeRoutes(app)
}
