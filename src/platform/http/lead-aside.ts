// Something has to be done on another page first: the form waits, and is filled in again on the way back.
import type { DomainError } from '../domain-error'
import { keepFlash } from './flash'
import { hasContent, keepForm, pathWithForm } from './kept-forms'
import type { Ctx } from './types'

/** Leads to the page that comes first, with the reason, and with the form's own address as `back`. */
export const leadAside = async (
  c: Ctx,
  error: DomainError,
  values: Record<string, string | string[]>,
): Promise<Response> => {
  const { viewer } = c.var
  const form = { ownerId: viewer?.memberId ?? '', values, isLate: false }
  const kept = viewer && hasContent(values) ? await keepForm(c, form) : undefined
  await keepFlash(c, { kind: 'refused', text: error.text(c.var.lang) })
  const back = pathWithForm(c.req.path, kept)
  return c.redirect(`${error.link ?? '/home'}?back=${encodeURIComponent(back)}`, 303)
}
