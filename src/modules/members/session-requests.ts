import { ping } from '../../platform/db'
import type { DomainError } from '../../platform/domain-error'
import { addressOf, forgive, type Limit, waitFor } from '../../platform/http/rate-limit'
import type { Ctx } from '../../platform/http/types'
import { type Auth, callAuth } from './auth'
import { refuse } from './refusals'
import { rememberDevice, signInLimits } from './sign-in-limits'

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
}

/** Asks the accounts library for a deed; hands its cookies on, or refuses in our words. */
export const askAuth = async (
  c: Ctx,
  auth: Auth,
  { path, ...body }: { path: string; [field: string]: unknown },
): Promise<void> => {
  const answer = await callAuth(auth, {
    baseUrl: c.var.deps.config.baseUrl,
    path,
    body,
    from: {
      address: addressOf(c),
      agent: c.req.header('user-agent') ?? '',
      cookie: c.req.header('cookie') ?? '',
    },
  })
  if (answer.ok) return takeCookies(c, answer.cookies)
  const known = reasons[answer.code]
  // The library keeps to itself why it failed: a database that is away says so again here.
  if (!known) await ping(c.var.deps.db)
  throw known ?? refuse('account-not-made')
}

/** Counts a try; refuses 'too-many-tries' when the visitor has used up theirs. */
export const countVisit = async (c: Ctx, limits: readonly Limit[]): Promise<void> => {
  if ((await waitFor(c, limits)) > 0) throw refuse('too-many-tries')
}

/** Signs in. Right passwords do not count as tries, and make this a device that the account knows. */
export const signIn = async (
  c: Ctx,
  auth: Auth,
  account: { email: string; password: string },
): Promise<void> => {
  const limits = await signInLimits(c, account.email)
  await countVisit(c, limits)
  await askAuth(c, auth, { path: '/sign-in/email', ...account })
  await forgive(c.var.deps.db, limits)
  await rememberDevice(c, account.email)
}
