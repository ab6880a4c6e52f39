import { getConnInfo } from '@hono/node-server/conninfo'
import { ping } from '../../platform/db'
import type { DomainError } from '../../platform/domain-error'
import type { Ctx } from '../../platform/http/types'
import { type Auth, callAuth } from './auth'
import { refuse } from './refusals'

/** Hands the library's cookies on to the browser. */
export const takeCookies = (c: Ctx, cookies: string[]): void => {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

const addressOf = (c: Ctx): string => {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1'
  } catch {
    // Requests made inside the process (tests) have no socket.
    return '127.0.0.1'
  }
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
  if (answer.status === 429) throw refuse('too-many-tries')
  const known = reasons[answer.code]
  // The library keeps to itself why it failed: a database that is away says so again here.
  if (!known) await ping(c.var.deps.db)
  throw known ?? refuse('account-not-made')
}
