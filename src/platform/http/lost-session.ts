// The session ended while somebody was writing: they sign in, and the form is there again.
import { DomainError } from '../domain-error'
import { defineTexts } from '../i18n'
import { discardFiles } from '../incoming'
import type { FormLimit } from './body-limit'
import { readCookie } from './cookies'
import { keepFlash } from './flash'
import { readForm } from './forms'
import { hasContent, keepForm, pathWithForm } from './kept-forms'
import { ownerOfToken } from './page'
import type { Ctx } from './types'

const texts = defineTexts(
  {
    kept: 'ログインの有効期限が切れていました。ログインすると、入力した内容のまま続けられます（ファイルは選び直してください）',
    lost: 'ログインの有効期限が切れていました。もう一度ログインしてください',
  },
  {
    kept: 'You had been signed out. Sign in, and what you entered is there again (files have to be chosen once more)',
    lost: 'You had been signed out. Please sign in again',
  },
)

/** Whose form it is and what was kept of it; null where no page of this site was open in this browser. Files are not read. */
const readLate = async (c: Ctx, { bytes, fields }: FormLimit) => {
  if (!readCookie(c, 'css')) return null
  const { values, files } = await readForm(c, { bytes, fields })
  await discardFiles([...files.values()].flat())
  const ownerId = ownerOfToken(String(values['_csrf'] ?? ''))
  if (!ownerId) return null
  return { kept: hasContent(values) ? await keepForm(c, { ownerId, values, isLate: true }) : undefined }
}

/** Leads whoever sent a form without a session to signing in, and from there to the form again. */
export const leadGuest = async (c: Ctx, limit: FormLimit): Promise<Response> => {
  const url = new URL(c.req.url)
  const late = await readLate(c, limit).catch((error: unknown) => {
    // What cannot be read as a form is lost, as it would be with a session.
    if (error instanceof DomainError) return null
    throw error
  })
  const back = pathWithForm(url.pathname + url.search, late?.kept)
  if (late) await keepFlash(c, { kind: 'refused', text: texts[c.var.lang][late.kept ? 'kept' : 'lost'] })
  return c.redirect(`/sign-in?to=${encodeURIComponent(back)}`, 303)
}
