import type { Handler } from 'hono'
import { hook, type Routes } from './doors'
import type { Ctx, Env } from './types'

/** A judgement of a document: the answer, or the one field at fault. */
export type Judged =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly field: string; readonly message: string }

const bodyBytesMax = 2 * 1024 * 1024
const perMinute = 60
const callersMax = 10_000

/** Requests of this minute by caller; forgotten when the minute is over. */
const makeLimit = () => {
  let minute = -1
  let counts = new Map<string, number>()
  return (caller: string, at: Date): boolean => {
    const now = Math.floor(at.getTime() / 60_000)
    if (now !== minute || counts.size > callersMax) counts = new Map()
    minute = now
    const count = (counts.get(caller) ?? 0) + 1
    counts.set(caller, count)
    return count <= perMinute
  }
}

const problem = (c: Ctx, status: 413 | 415 | 422 | 429, more: Record<string, string>): Response => {
  const titles = { 413: 'Too large', 415: 'Not JSON', 422: 'Not valid', 429: 'Too many requests' }
  const body = JSON.stringify({ type: 'about:blank', title: titles[status], status, ...more })
  c.header('Content-Type', 'application/problem+json')
  return c.body(body, status)
}

const readJson = (text: string): Judged => {
  try {
    return { ok: true, result: JSON.parse(text) }
  } catch {
    return { ok: false, field: '', message: 'is not JSON' }
  }
}

const callerOf = (c: Ctx): string => {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}

/**
 * A pure door for programs: JSON in, JSON out, no session and no cookie, hence nothing to forge; only
 * `application/json` is read, which no foreign form can send. At most 2 MB, and 60 requests a minute and caller. A
 * fault answers 422 as problem+json with the field named.
 */
export const apiPost = (app: Routes, path: string, judge: (json: unknown) => Judged): void => {
  const isAllowed = makeLimit()
  const answer: Handler<Env> = async (c) => {
    if (!isAllowed(callerOf(c), c.var.at)) return problem(c, 429, { detail: `At most ${perMinute} a minute` })
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return problem(c, 415, {})
    const text = await c.req.text()
    if (text.length > bodyBytesMax) return problem(c, 413, { detail: 'At most 2 MB' })
    const read = readJson(text)
    const judged = read.ok ? judge(read.result) : read
    if (!judged.ok) return problem(c, 422, { field: judged.field, detail: judged.message })
    return c.json(judged.result as object)
  }
  hook(app, path, answer as (c: Ctx) => Promise<Response>)
}
