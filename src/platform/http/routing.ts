import type { Handler, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { inTransaction, type Tx } from '../db'
import { DomainError } from '../domain-error'
import { diskFull } from '../file-quota'
import { newId } from '../ids'
import { type ArrivedFile, discardFiles } from '../incoming'
import { isDiskFull } from '../outage'
import { excessRefusal, type FormLimit, fieldNames, formLimitOf } from './body-limit'
import { keepFlash } from './flash'
import { checkForm, type Form, FormFault, formTexts, readForm } from './forms'
import { isFormOfSession, page } from './page'
import {
  admits,
  confirmPath,
  isConfirmed,
  needsConfirmation,
  type RouteAccess,
  refuse,
  turnAway,
} from './route-access'
import type { Ctx, Env, Viewer } from './types'

export type Routes = Hono<Env>

export interface RouteRow {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  who: RouteAccess
  /** Names of the form's fields, where the route takes a form. */
  fields?: readonly string[]
  /** Only for whoever has proved within minutes who they are. */
  confirmed?: true
}
const table: RouteRow[] = []
/** Every route of the site: the authorisation matrix is generated from it. */
export const routeTable = (): readonly RouteRow[] => table

const note = (row: RouteRow): void => {
  if (!table.some((known) => known.method === row.method && known.path === row.path)) table.push(row)
}

/** Whoever stands behind a route for members or operators. */
export const viewerOf = (c: Ctx): Viewer => {
  if (!c.var.viewer) throw new Error('A route for members was opened to a guest')
  return c.var.viewer
}

export type Show = (c: Ctx) => Promise<Response> | Response

/**
 * A page: query, then draw. `undefined` means that there is nothing for this viewer: not found. `confirmed`: whoever has not
 * proved within ten minutes who they are does so first, and is led back.
 */
export const get = (
  app: Routes,
  path: string,
  { who, confirmed, show }: { who: RouteAccess; confirmed?: true; show: Show },
): void => {
  note({ method: 'GET', path, who, ...(confirmed ? { confirmed } : {}) })
  app.get(path, ((c: Ctx) => {
    const { viewer, at } = c.var
    if (!admits(who, viewer)) return turnAway(c, who)
    if (!confirmed || (viewer && isConfirmed(viewer, at))) return show(c)
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(confirmPath(pathname + search), 303)
  }) as Handler<Env>)
}

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

export interface PostResult {
  to: string
  flash?: string
}

/**
 * Judges the typed texts after the form is checked, and throws FormFault; what it answers runs in the command's transaction,
 * after the command, with the path that the person is sent to.
 */
export type TextCheck = (act: Act<unknown>) => ((tx: Tx, to: string) => Promise<void>) | undefined

interface PostRoute<S extends z.ZodType, Kept> {
  who: RouteAccess
  /** A dangerous verb: refused with a way to prove it where the person has not proved within ten minutes who they are. */
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

/** What went wrong, drawn on the page that the form stands on; anything unexpected is thrown on. */
const answerFault = (
  c: Ctx,
  route: { rerender: Show },
  { error: thrown, values }: { error: unknown; values: Form['values'] },
): Promise<Response> | Response => {
  // The statement that found no room was refused as a whole: nothing is uncertain, unlike in other outages.
  const error = isDiskFull(thrown) ? diskFull() : thrown
  if (error instanceof FormFault) {
    c.set('form', error.state)
    return showRerendered(c, route, { status: 422, text: formTexts[c.var.lang].check })
  }
  if (!(error instanceof DomainError)) throw error
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
  const done = await inTransaction(c.var.deps.db, async (tx) => {
    const result = await route.run(tx, deed, kept)
    await remember?.(tx, result.to)
    return result
  })
  if (done.flash) await keepFlash(c, { kind: 'done', text: done.flash })
  return c.redirect(done.to, 303)
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
  const limit = formLimitOf(route.input, route.limit)
  if (limit.files && who === 'anyone') throw new Error(`${path} takes files from guests`)
  app.post(path, (async (c: Ctx) => {
    if (!admits(who, c.var.viewer)) return turnAway(c, who)
    let form: Form = { values: {}, files: new Map(), excess: undefined }
    try {
      form = await readForm(c, limit)
      const { values } = form
      c.set('form', { values, errors: {} })
      if (c.var.viewer && !isFormOfSession(c, String(values['_csrf'] ?? '')))
        throw form.excess ? excessRefusal(form.excess, limit) : refuse('form-of-another-session')
      if (confirmed && !(c.var.viewer && isConfirmed(c.var.viewer, c.var.at))) throw needsConfirmation(c)
      return await act(c, route, form)
    } catch (error) {
      return answerFault(c, route, { error, values: form.values })
    } finally {
      await discardFiles([...form.files.values()].flat())
    }
  }) as Handler<Env>)
}

/** A route for machines (webhooks): no form and no session; the body's signature is checked inside. */
export const hook = (app: Routes, path: string, answer: Show): void => {
  note({ method: 'POST', path, who: 'anyone' })
  app.post(path, answer as Handler<Env>)
}

/** A route of another protocol, with its own methods and bodies: who may come is judged as everywhere. */
export const machine = (app: Routes, route: RouteRow & { answer: Show }): void => {
  const { method, path, who } = route
  note({ method, path, who })
  const answer = (c: Ctx) => (admits(who, c.var.viewer) ? route.answer(c) : c.text('Sign in first.', 401))
  app.on(method, path, answer as Handler<Env>)
}

/** For a button that carries nothing but its path. */
export const noFields = z.object({})

/** Draws, or answers "not found" when the query found nothing that this viewer may see. */
export const show = <T>(
  c: Ctx,
  found: T | undefined | null,
  draw: (found: T) => Child,
): Response | Promise<Response> =>
  found === undefined || found === null ? c.notFound() : page(c, draw(found))
