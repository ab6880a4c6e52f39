import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { seal, unseal } from '../../../platform/crypto'
import { cookieOptions } from '../../../platform/http/cookies'
import type { Ctx } from '../../../platform/http/types'

const name = 'recovery'
const seconds = 300

const purpose = (memberId: string): string => `recovery-sheet:${memberId}`

/** Hands new codes to the next page, encrypted in the browser's own cookie: the server keeps none of them. */
export const keepSheet = (c: Ctx, memberId: string, codes: readonly string[]): void => {
  const sealed = seal(c.var.deps.keys.documents, Buffer.from(codes.join(' ')), purpose(memberId))
  setCookie(c, name, sealed.toString('base64url'), cookieOptions(c, seconds))
}

/** Takes the codes that were kept for this member, once; null when there are none. */
export const takeSheet = (c: Ctx, memberId: string): string[] | null => {
  const sealed = getCookie(c, name)
  if (!sealed) return null
  deleteCookie(c, name, { path: '/' })
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    return unseal(c.var.deps.keys.documents, bytes, purpose(memberId)).toString().split(' ')
  } catch {
    return null
  }
}
