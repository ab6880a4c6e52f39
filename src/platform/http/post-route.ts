// A deed: how a form is read, checked, carried out in one transaction, and drawn again where it is refused.
import type { Handler } from 'hono'
import type { z } from 'zod'
import { inTransaction, type Tx } from '../db'
import { DomainError } from '../domain-error'
import { diskFull } from '../file-quota'
import { newId } from '../ids'
import { type ArrivedFile, discardFiles } from '../incoming'
import { isDiskFull } from '../outage'
import { excessRefusal, type FormLimit, fieldNames, formLimitOf } from './body-limit'
import { clearDraft } from './drafts'
import { keepFlash } from './flash'
import { noteFormAddress } from './form-addresses'
import { checkForm, type Form, FormFault, formTexts, readForm } from './forms'
import { leadAside, leadToConfirm } from './lead-aside'
import { leadGuest } from './lost-session'
import { isFormOfSession } from './page'
import { doneBefore, type PostResult, pressOf, recordDone, takePress } from './pressed-twice'
import { admits, isConfirmed, type RouteAccess, refuse, turnAway } from './route-access'
import { note, type Routes, type Show } from './route-table'
import type { Ctx, Env, Viewer } from './types'

export interface Act<Input> {
  c: Ctx
  at: Date
  /** A new id, or the one that the form carried: a form sent twice makes one thing. */
  id: string
  /** The version of what the person had before them (`_read`), for a deed that binds; undefined where the form names none. */
  read: string | undefined
  viewer: Viewer
  input: Input
  /** Files lie on this machine until the request is over; whoever wants one keeps it. */
  files: Map<string, ArrivedFile[]>
  /** Path parameters. */
  param: (name: string) => string
}

/**
 * Judges the typed texts after the form is checked, and throws FormFault; what it answers runs in the command's transaction,
 * after the command, with the path that the person is sent to.
 */
export type TextCheck = (act: Act<unknown>) => ((tx: Tx, to: string) => Promise<void>) | undefined

interface PostRoute<S extends z.ZodType, Kept> {
  who: RouteAccess
  /** A dangerous verb: whoever has not proved within ten minutes who they are does so first; the form waits meanwhile. */
  confirmed?: true
  /** The form's fields. Names ending in [] are lists. */
  input: S
  /** What may not stand in texts that others will read; optional. */
  check?: TextCheck
  /** What the form may carry besides its own fields: files, or more fields than usual. */
  limit?: Partial<FormLimit>
  /** Reads and keeps what must not wait in a transaction (pictures are encoded here); optional. */
  before?: (act: Act<z.output<S>>) => Promise<Kept>
  /** The command, in one transaction. */
  run: (tx: Tx, act: Act<z.output<S>>, kept: Kept) => Promise<PostResult>
  /** Draws the page the form stands on, again, with what was typed and what is wrong. */
  rerender: Show
}

const idOf = (values: Record<string, string | string[]>, at: Date): string => {
  const given = values['_id']
  return typeof given === 'string' && /^[0-9a-hjkmnp-tv-z]{16}$/.test(given) ? given : newId(at)
}

/** Draws the form's page with the reason. Where it leads on instead, the reason is shown on the page that it leads to. */
const showRerendered = async (
  c: Ctx,
  route: { rerender: Show },
  fault: { status: number; text: string; href?: string | undefined; label?: string | undefined },
): Promise<Response> => {
  const flash = {
    kind: 'refused',
    text: fault.text,
    ...(fault.href ? { href: fault.href } : {}),
    ...(fault.label ? { label: fault.label } : {}),
  } as const
  c.set('flash', flash)
  c.status(fault.status as 422)
  const answer = await route.rerender(c)
  const to = answer.headers.get('location')
  if (to === null) return answer
  await keepFlash(c, flash)
  return c.redirect(to, 303)
}

const leadOn = async (c: Ctx, values: Form['values'], { to, flash }: PostResult): Promise<Response> => {
  if (flash) await keepFlash(c, { kind: 'done', text: flash })
  clearDraft(c, values)
  return c.redirect(to, 303)
}

/** What went wrong, drawn on the page that the form stands on; anything unexpected is thrown on. */
const answerFault = async (
  c: Ctx,
  route: { rerender: Show },
  { error: thrown, values }: { error: unknown; values: Form['values'] },
): Promise<Response> => {
  // The statement that found no room was refused as a whole: nothing is uncertain, unlike in other outages.
  const error = isDiskFull(thrown) ? diskFull() : thrown
  if (error instanceof FormFault) {
    c.set('form', error.state)
    return showRerendered(c, route, { status: 422, text: formTexts[c.var.lang].check })
  }
  if (!(error instanceof DomainError)) throw error
  const before = await doneBefore(c, values)
  if (before) return leadOn(c, values, before)
  if (error.first) return leadAside(c, error, values)
  if (error.field) c.set('form', { values, errors: { [error.field]: error.text(c.var.lang) } })
  return showRerendered(c, route, {
    status: error.texts.status,
    text: error.text(c.var.lang),
    href: error.link,
    label: error.texts.link?.[c.var.lang],
  })
}

/** The form's own work, once it is read and known to be of this session. */
const act = async <S extends z.ZodType, Kept>(
  c: Ctx,
  route: PostRoute<S, Kept>,
  { values, files, excess }: Form,
): Promise<Response> => {
  if (excess) throw excessRefusal(excess, formLimitOf(route.input, route.limit))
  const input = checkForm(route.input, values, c.var.lang)
  const deed: Act<z.output<S>> = {
    c,
    at: c.var.at,
    id: idOf(values, c.var.at),
    read: typeof values['_read'] === 'string' ? values['_read'] : undefined,
    viewer: c.var.viewer as Viewer,
    input,
    files,
    param: (name) => c.req.param(name) ?? '',
  }
  const kept = (await route.before?.(deed)) as Kept
  const remember = route.check?.(deed)
  const press = pressOf(c, values)
  const done = await inTransaction(c.var.deps.db, async (tx) => {
    const before = press === null ? undefined : await takePress(tx, press, c.var.at)
    if (before) return before
    const result = await route.run(tx, deed, kept)
    await remember?.(tx, result.to)
    if (press !== null) await recordDone(tx, press, result)
    return result
  })
  return leadOn(c, values, done)
}

/**
 * A deed: read the form within its limit, check it, run the command in one transaction, and send the person on with 303.
 * A fault in the form or an expected "no" draws the page again, with nothing lost (§6.3). Anything else is a bug: 500.
 */
export const post = <S extends z.ZodType, Kept = undefined>(
  app: Routes,
  path: string,
  route: PostRoute<S, Kept>,
): void => {
  const { who, confirmed } = route
  note({ method: 'POST', path, who, fields: fieldNames(route.input), ...(confirmed ? { confirmed } : {}) })
  noteFormAddress(app, { path, who, confirmed, show: route.rerender })
  const limit = formLimitOf(route.input, route.limit)
  if (limit.files && who === 'anyone') throw new Error(`${path} takes files from guests`)
  app.post(path, (async (c: Ctx) => {
    if (!admits(who, c.var.viewer)) return c.var.viewer ? turnAway(c, who) : leadGuest(c, limit)
    let form: Form = { values: {}, files: new Map(), excess: undefined }
    try {
      form = await readForm(c, limit)
      const { values } = form
      c.set('form', { values, errors: {} })
      if (c.var.viewer && !isFormOfSession(c, String(values['_csrf'] ?? '')))
        throw form.excess ? excessRefusal(form.excess, limit) : refuse('form-of-another-session')
      if (confirmed && !(c.var.viewer && isConfirmed(c.var.viewer, c.var.at)))
        return await leadToConfirm(c, values)
      return await act(c, route, form)
    } catch (error) {
      return await answerFault(c, route, { error, values: form.values })
    } finally {
      await discardFiles([...form.files.values()].flat())
    }
  }) as Handler<Env>)
}
