import type { Flash } from '../../ui/view'
import { dropCookie, keepSignedCookie, readSignedCookie } from './cookies'
import type { Ctx } from './types'

const isFlash = (value: unknown): value is Flash =>
  typeof value === 'object' && value !== null && 'kind' in value && 'text' in value

/** Keeps a word for the next page. */
export const keepFlash = (c: Ctx, flash: Flash): Promise<void> =>
  keepSignedCookie(c, { name: 'flash', value: encodeURIComponent(JSON.stringify(flash)), seconds: 60 })

/** Takes the word kept by the page before, once. */
export const takeFlash = async (c: Ctx): Promise<Flash | null> => {
  const text = await readSignedCookie(c, 'flash')
  if (!text) return null
  dropCookie(c, 'flash')
  try {
    const flash: unknown = JSON.parse(decodeURIComponent(text))
    return isFlash(flash) ? flash : null
  } catch {
    return null
  }
}
