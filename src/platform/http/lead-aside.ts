// Something has to be done on another page first: the form waits, and is filled in again on the way back.
import type { DomainError } from '../domain-error'
import { keepFlash } from './flash'
import { hasContent, keepForm, pathWithForm } from './kept-forms'
import { confirmPath, refuse } from './route-access'
import type { Ctx } from './types'

type Values = Record<string, string | string[]>

/** Keeps the form, says the reason on the next page, and answers the form's own address. */
const keepAside = async (c: Ctx, error: DomainError, values: Values): Promise<string> => {
  const { viewer } = c.var
  const form = { ownerId: viewer?.memberId ?? '', values, isLate: false }
  const kept = viewer && hasContent(values) ? await keepForm(c, form) : undefined
  await keepFlash(c, { kind: 'refused', text: error.text(c.var.lang) })
  return pathWithForm(c.req.path, kept)
}

/** Leads to the page that comes first, with the reason, and with the form's own address as `back`. */
export const leadAside = async (c: Ctx, error: DomainError, values: Values): Promise<Response> => {
  const back = await keepAside(c, error, values)
  return c.redirect(`${error.link ?? '/home'}?back=${encodeURIComponent(back)}`, 303)
}

/** Leads to the page that asks who it is once more, and from there to the form as it was typed. */
export const leadToConfirm = async (c: Ctx, values: Values): Promise<Response> =>
  c.redirect(confirmPath(await keepAside(c, refuse('confirm-first'), values)), 303)
