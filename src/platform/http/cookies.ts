import { deleteCookie, getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Ctx } from './types'

export const yearSeconds = 31_536_000

const isEncrypted = (baseUrl: string): boolean => baseUrl.startsWith('https:')

/** Under https every cookie has the prefix with which no other host and no unencrypted page can set it (ASVS 3.3.3). */
export const prefixOf = (baseUrl: string): '__Host-' | '' => (isEncrypted(baseUrl) ? '__Host-' : '')

const nameOf = (c: Ctx, name: string): string => prefixOf(c.var.deps.config.baseUrl) + name

/** How the site's own cookies are kept: unseen by scripts, not sent from elsewhere, and only encrypted where the site is. */
const optionsOf = (c: Ctx, maxAgeSeconds: number): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure: isEncrypted(c.var.deps.config.baseUrl),
  maxAge: maxAgeSeconds,
})

/** A cookie of the site's own by its short name, and how long it is kept. */
export interface OwnCookie {
  name: string
  value: string
  seconds: number
}

export const keepCookie = (c: Ctx, { name, value, seconds }: OwnCookie): void =>
  setCookie(c, nameOf(c, name), value, optionsOf(c, seconds))

/** One that a script of ours reads. */
export const keepOpenCookie = (c: Ctx, { name, value, seconds }: OwnCookie): void =>
  setCookie(c, nameOf(c, name), value, { ...optionsOf(c, seconds), httpOnly: false })

export const keepSignedCookie = (c: Ctx, { name, value, seconds }: OwnCookie): Promise<void> =>
  setSignedCookie(c, nameOf(c, name), value, c.var.deps.keys.secret, optionsOf(c, seconds))

export const readCookie = (c: Ctx, name: string): string | undefined => getCookie(c, nameOf(c, name))

/** Undefined where there is none, or its signature is not ours. */
export const readSignedCookie = async (c: Ctx, name: string): Promise<string | undefined> => {
  const full = nameOf(c, name)
  if (!c.req.header('cookie')?.includes(`${full}=`)) return undefined
  return (await getSignedCookie(c, c.var.deps.keys.secret, full)) || undefined
}

export const dropCookie = (c: Ctx, name: string): void => {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: isEncrypted(c.var.deps.config.baseUrl) })
}
