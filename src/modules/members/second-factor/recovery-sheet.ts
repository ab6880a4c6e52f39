import { seal, unseal } from '../../../platform/crypto'
import { dropCookie, keepCookie, readCookie } from '../../../platform/http/cookies'
import type { Ctx } from '../../../platform/http/types'

const name = 'recovery'
const seconds = 300

const purpose = (memberId: string): string => `recovery-sheet:${memberId}`

/** Hands new codes to the next page, encrypted in the browser's own cookie: the server keeps none of them. */
export const keepSheet = (c: Ctx, memberId: string, codes: readonly string[]): void => {
  const sealed = seal(c.var.deps.keys.documents, Buffer.from(codes.join(' ')), purpose(memberId))
  keepCookie(c, { name, value: sealed.toString('base64url'), seconds })
}

/** Takes the codes that were kept for this member, once; null when there are none. */
export const takeSheet = (c: Ctx, memberId: string): string[] | null => {
  const sealed = readCookie(c, name)
  if (!sealed) return null
  dropCookie(c, name)
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    return unseal(c.var.deps.keys.documents, bytes, purpose(memberId)).toString().split(' ')
  } catch {
    return null
  }
}
