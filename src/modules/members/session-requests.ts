import { randomBytes } from 'node:crypto'
import { later } from '../../platform/clock'
import { ping } from '../../platform/db'
import type { DomainError } from '../../platform/domain-error'
import { keepSignedCookie } from '../../platform/http/cookies'
import { addressOf, forgive, type Limit, waitFor } from '../../platform/http/rate-limit'
import { sessionCookieName } from '../../platform/http/shell'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import {
  type Auth,
  type AuthAnswer,
  accountClosing,
  callAuth,
  secondFactorNeeded,
  sessionSeconds,
} from './auth'
import { logSignIn } from './log-sign-in'
import { passwordHash } from './queries'
import { refuse } from './refusals'
import { confirmLimits, rememberDevice, signInLimits } from './sign-in-limits'
import type { NewSession } from './store-sessions'

/** Hands the library's cookies on to the browser. */
export const takeCookies = (c: Ctx, cookies: string[]): void => {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

const reasons: Record<string, DomainError> = {
  INVALID_EMAIL_OR_PASSWORD: refuse('wrong-password', 'password'),
  EMAIL_NOT_VERIFIED: refuse('email-not-confirmed', 'email'),
  PASSWORD_TOO_SHORT: refuse('password-too-common', 'password'),
  PASSWORD_TOO_LONG: refuse('password-too-common', 'password'),
  INVALID_TOKEN: refuse('link-not-valid'),
  [accountClosing]: refuse('account-closing'),
}

/** Where a request comes from, as sessions keep it. */
export const originOf = (c: Ctx): { address: string; agent: string } => ({
  address: addressOf(c),
  agent: c.req.header('user-agent') ?? '',
})

interface Call {
  path: string
  [field: string]: unknown
}

const answerOf = (c: Ctx, auth: Auth, { path, ...body }: Call): Promise<AuthAnswer> =>
  callAuth(auth, {
    baseUrl: c.var.deps.config.baseUrl,
    path,
    body,
    from: { ...originOf(c), cookie: c.req.header('cookie') ?? '' },
  })

const takeAnswer = async (c: Ctx, answer: AuthAnswer): Promise<void> => {
  if (answer.ok) return takeCookies(c, answer.cookies)
  const known = reasons[answer.code]
  // The library keeps to itself why it failed: a database that is away says so again here.
  if (!known) await ping(c.var.deps.db)
  throw known ?? refuse('account-not-made')
}

/** Asks the accounts library for a deed; hands its cookies on, or refuses in our words. */
export const askAuth = async (c: Ctx, auth: Auth, call: Call): Promise<void> =>
  takeAnswer(c, await answerOf(c, auth, call))

/** Counts a try; refuses 'too-many-tries' when the visitor has used up theirs. */
export const countVisit = async (c: Ctx, limits: readonly Limit[]): Promise<void> => {
  if ((await waitFor(c, limits)) > 0) throw refuse('too-many-tries')
}

/**
 * Tries a password. Right ones do not count as tries, and make this a device that the account knows. 'half': the second
 * factor is still to be shown, and nothing is open yet.
 */
export const signIn = async (
  c: Ctx,
  auth: Auth,
  account: { email: string; password: string; callbackURL: string },
): Promise<'half' | 'in' | 'in-on-new-device'> => {
  const limits = await signInLimits(c, account.email)
  await countVisit(c, limits)
  const answer = await answerOf(c, auth, { path: '/sign-in/email', ...account })
  const isHalf = !answer.ok && answer.code === secondFactorNeeded
  logSignIn(c, { how: 'password', outcome: isHalf ? 'half' : answer.ok ? 'in' : 'refused' })
  if (!isHalf) await takeAnswer(c, answer)
  await forgive(c.var.deps.db, limits)
  if (isHalf) return 'half'
  return (await rememberDevice(c, account.email)) ? 'in-on-new-device' : 'in'
}

/** What the cookie of a session carries: 192 random bits. */
export const newSessionToken = (): string => randomBytes(24).toString('base64url')

/** A session that may begin now, of whoever sends this request. */
export const newSession = (c: Ctx): Omit<NewSession, 'memberId' | 'secondFactor'> => {
  const { at } = c.var
  const expiresAt = later(at, { seconds: sessionSeconds })
  return { id: newId(at), token: newSessionToken(), ...originOf(c), at, expiresAt }
}

/** The cookie of a session that has begun, as the accounts library would set it. */
export const setSessionCookie = (c: Ctx, token: string): Promise<void> =>
  keepSignedCookie(c, { name: sessionCookieName, value: token, seconds: sessionSeconds })

/** Refuses 'wrong-own-password' unless it is the member's; counts the try. */
export const checkPassword = async (
  c: Ctx,
  auth: Auth,
  given: { memberId: string; password: string },
): Promise<void> => {
  const { db } = c.var.deps
  const limits = confirmLimits(given.memberId)
  await countVisit(c, limits)
  const hash = await passwordHash(db, given.memberId)
  const { password } = await auth.$context
  if (!hash || !(await password.verify({ hash, password: given.password })))
    throw refuse('wrong-own-password', 'password')
  await forgive(db, limits)
}
