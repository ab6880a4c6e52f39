import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Flash } from '../../ui/view'
import { cookieOptions } from './cookies'
import type { Ctx } from './types'

const isFlash = (value: unknown): value is Flash =>
  typeof value === 'object' && value !== null && 'kind' in value && 'text' in value

/** Keeps a word for the next page. */
export const keepFlash = (c: Ctx, flash: Flash): Promise<void> =>
  setSignedCookie(
    c,
    'flash',
    encodeURIComponent(JSON.stringify(flash)),
    c.var.deps.keys.secret,
    cookieOptions(c, 60),
  )

/** Takes the word kept by the page before, once. */
export const takeFlash = async (c: Ctx): Promise<Flash | null> => {
  if (!c.req.header('cookie')?.includes('flash=')) return null
  const text = await getSignedCookie(c, c.var.deps.keys.secret, 'flash')
  if (!text) return null
  deleteCookie(c, 'flash', { path: '/' })
  try {
    const flash: unknown = JSON.parse(decodeURIComponent(text))
    return isFlash(flash) ? flash : null
  } catch {
    return null
  }
}
