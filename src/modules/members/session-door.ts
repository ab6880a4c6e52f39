import { getConnInfo } from '@hono/node-server/conninfo'
import { ping } from '../../platform/db'
import type { Ctx } from '../../platform/http/types'
import type { Refused } from '../../platform/refused'
import { type Auth, callAuth } from './auth'
import { no } from './refusals'

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

const reasons: Record<string, Refused> = {
  INVALID_EMAIL_OR_PASSWORD: no('wrong-password', 'password'),
  EMAIL_NOT_VERIFIED: no('email-not-confirmed', 'email'),
  PASSWORD_TOO_SHORT: no('password-too-common', 'password'),
  PASSWORD_TOO_LONG: no('password-too-common', 'password'),
  INVALID_TOKEN: no('link-not-valid'),
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
  if (answer.status === 429) throw no('too-many-tries')
  const known = reasons[answer.code]
  // The library keeps to itself why it failed: a database that is away says so again here.
  if (!known) await ping(c.var.deps.db)
  throw known ?? no('account-not-made')
}
