import type { CookieOptions } from 'hono/utils/cookie'
import type { Ctx } from './types'

/** How the site's own cookies are kept: unseen by scripts, not sent from elsewhere, and only encrypted where the site is. */
export const cookieOptions = (c: Ctx, maxAgeSeconds: number): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure: c.var.deps.config.baseUrl.startsWith('https:'),
  maxAge: maxAgeSeconds,
})

export const yearSeconds = 31_536_000
