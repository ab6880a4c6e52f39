import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import type { Clock } from '../../platform/clock'
import type { Config } from '../../platform/config'
import type { Keys } from '../../platform/crypto'
import { type Db, inTransaction } from '../../platform/db'
import { prefixOf } from '../../platform/http/cookies'
import { countTry } from '../../platform/http/rate-limit'
import { sessionCookie } from '../../platform/http/shell'
import type { Lang } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { sendMail } from '../../platform/mail'
import { isClosing } from './queries'
import { hasSecondFactor } from './second-factor/queries'
import { letterLimits } from './sign-in-limits'
import { texts } from './texts'

export const passwordLengthMin = 10

const langOf = (user: unknown): Lang => ((user as { lang?: Lang }).lang === 'en' ? 'en' : 'ja')

interface Needs {
  config: Pick<Config, 'baseUrl'>
  db: Db
  clock: Clock
  keys: Keys
}

interface Addressee {
  email: string
  name?: string
}

const letters = ({ db, clock }: Needs) => {
  const send = async (
    user: Addressee,
    path: string,
    letter: { subject: string; body: string; action: string },
  ): Promise<void> => {
    const at = clock.now()
    // Whoever asks is answered the same: the page must not tell whose address it is.
    if ((await countTry(db, letterLimits(user.email), at)) > 0) return
    await inTransaction(db, (tx) =>
      sendMail(tx, { to: user.email, lang: langOf(user), name: user.name, ...letter, path, at }),
    )
  }
  return {
    confirm: (user: Addressee, token: string, to: string) =>
      send(
        user,
        `/confirm-email?${new URLSearchParams(to === '/' ? { token } : { token, to })}`,
        texts[langOf(user)].mail.confirm,
      ),
    reset: (user: Addressee, token: string) =>
      send(user, `/new-password?token=${encodeURIComponent(token)}`, texts[langOf(user)].mail.reset),
    exists: (user: Addressee) => send(user, '/sign-in', texts[langOf(user)].mail.exists),
  }
}

/** How long a session lasts without signing in again. */
export const sessionSeconds = 30 * 86_400
export const secondFactorNeeded = 'SECOND_FACTOR_NEEDED'
export const accountClosing = 'ACCOUNT_CLOSING'

/**
 * Before the library begins a session: whoever has a second factor gets none by the password, and whoever is leaving gets none at all (the database would refuse
 * both), and a session that begins with a password has proved whose it is.
 */
const wholeSession =
  ({ db, clock }: Needs) =>
  async (session: { userId: string }, context: { path?: string | undefined } | null) => {
    if (await isClosing(db, session.userId)) throw new APIError('FORBIDDEN', { code: accountClosing })
    if (await hasSecondFactor(db, session.userId))
      throw new APIError('FORBIDDEN', { code: secondFactorNeeded })
    const confirmedAt = context?.path === '/sign-in/email' ? clock.now() : null
    return { data: { ...session, confirmedAt } }
  }

/** The library's own prefix would be `__Secure-`: names are given whole instead, with what their prefix demands. */
const cookieSettings = ({ baseUrl }: Pick<Config, 'baseUrl'>) => ({
  useSecureCookies: false,
  defaultCookieAttributes: { secure: baseUrl.startsWith('https:') },
  cookies: { session_token: { name: sessionCookie(baseUrl) } },
  cookiePrefix: `${prefixOf(baseUrl)}tanomi`,
})

/**
 * Accounts by better-auth (decision 002): passwords (scrypt), sessions, e-mail confirmation, password reset,
 * rate limits. Its "user" is our `members` row; its own routes are not mounted: our forms call it.
 */
export const makeAuth = (needs: Needs) => {
  const letter = letters(needs)
  return betterAuth({
    appName: 'Tanomi',
    baseURL: needs.config.baseUrl,
    secret: needs.keys.secret,
    database: { db: needs.db, type: 'postgres' },
    advanced: { ...cookieSettings(needs.config), database: { generateId: () => newId(needs.clock.now()) } },
    user: {
      modelName: 'members',
      additionalFields: {
        lang: { type: 'string', required: false, defaultValue: 'ja' },
        view: { type: 'string', required: false, defaultValue: 'freelancer' },
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: { confirmedAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: { session: { create: { before: wholeSession(needs) } } },
    account: { modelName: 'credentials' },
    verification: { modelName: 'oneTimeTokens' },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: passwordLengthMin,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user, token }) => letter.reset(user, token),
      onExistingUserSignUp: ({ user }: { user: { email: string } }) => letter.exists(user),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: 86_400,
      // The library carries where somebody came from as its callback; '/' stands for nowhere.
      sendVerificationEmail: ({ user, token, url }) =>
        letter.confirm(user, token, new URL(url).searchParams.get('callbackURL') ?? '/'),
    },
    // Our forms count tries themselves (decision 037).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

export type Auth = ReturnType<typeof makeAuth>

/** What a call to the library came to: its cookies to hand on, or its reason to refuse. */
export type AuthAnswer = { ok: true; cookies: string[] } | { ok: false; status: number; code: string }

/** Calls the library through its own door, so that its rate limits and checks apply. */
export const callAuth = async (
  auth: Auth,
  call: {
    baseUrl: string
    path: string
    body: Record<string, unknown>
    from: { address: string; agent: string; cookie: string }
  },
): Promise<AuthAnswer> => {
  const answer = await auth.handler(
    new Request(`${call.baseUrl}/api/auth${call.path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: new URL(call.baseUrl).origin,
        'X-Forwarded-For': call.from.address,
        'User-Agent': call.from.agent,
        Cookie: call.from.cookie,
      },
      body: JSON.stringify(call.body),
    }),
  )
  if (answer.ok) return { ok: true, cookies: answer.headers.getSetCookie() }
  const said = (await answer.json().catch(() => ({}))) as { code?: string }
  return { ok: false, status: answer.status, code: said.code ?? '' }
}
