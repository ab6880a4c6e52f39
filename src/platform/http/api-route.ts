import type { Handler } from 'hono'
import { documentsIn } from '../json-lines'
import { readText } from './form-body'
import { callerOf, waitFor } from './rate-limit'
import { hook, type Routes } from './routing'
import type { Ctx, Env } from './types'

/** A judgement of a document: the answer, or the one field at fault. */
export type DocumentResult =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly field: string; readonly message: string }

const bodyBytesMax = 2 * 1024 * 1024
/** Documents of the usual size; a larger one counts as so many. */
const perMinute = 1200
const usualBytes = 4096

const problems = {
  413: { title: 'Too large', code: 'too-large' },
  415: { title: 'Not JSON', code: 'not-json' },
  422: { title: 'Not valid', code: 'not-valid' },
  429: { title: 'Too many requests', code: 'too-many-requests' },
} as const

const problem = (c: Ctx, status: keyof typeof problems, more: Record<string, string>): Response => {
  const body = JSON.stringify({ type: 'about:blank', ...problems[status], status, ...more })
  c.header('Content-Type', 'application/problem+json')
  return c.body(body, status)
}

const jsonTypes = /^application\/(?:json|jsonl|x-jsonlines|x-ndjson)\s*(?:;|$)/i

interface Answers {
  readonly results: readonly object[]
  /** The first document at fault, where one is. */
  readonly fault?: Record<string, string>
}

/** Judges the documents in order, up to the first at fault. */
const judgeAll = (text: string, judge: (json: unknown) => DocumentResult): Answers => {
  const documents = documentsIn(text)
  const results: object[] = []
  for (const [index, document] of documents.entries()) {
    const judged: DocumentResult = document.ok
      ? judge(document.value)
      : { ok: false, field: '', message: 'is not JSON' }
    if (judged.ok) {
      results.push(judged.result as object)
      continue
    }
    const where = documents.length > 1 ? { document: String(index + 1) } : {}
    return { results, fault: { field: judged.field, detail: judged.message, ...where } }
  }
  return results.length > 0 ? { results } : { results, fault: { field: '', detail: 'is not JSON' } }
}

/** One document is answered as one; JSON lines as JSON lines. */
const answerWith = (c: Ctx, results: readonly object[]): Response => {
  const [first] = results
  if (results.length === 1 && /^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    return c.json(first as object)
  c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
  return c.body(results.map((result) => `${JSON.stringify(result)}\n`).join(''))
}

/**
 * A pure door for programs: JSON in, JSON out, no session and no cookie, hence nothing to forge; only JSON is read,
 * which no foreign form can send. Several documents come as JSON lines and are answered so, in order. At most 2 MB,
 * and per caller and minute 1,200 documents of 4 KB, larger ones counting for more. A fault answers 422 as
 * problem+json with the field named.
 */
export const apiPost = (app: Routes, path: string, judge: (json: unknown) => DocumentResult): void => {
  const answer: Handler<Env> = async (c) => {
    if (!jsonTypes.test(c.req.header('content-type') ?? '')) return problem(c, 415, {})
    const { text, whole } = await readText(c, bodyBytesMax)
    if (!whole) return problem(c, 413, { detail: 'At most 2 MB' })
    const weight = Math.ceil(text.length / usualBytes) || 1
    const limit = { key: `api ${path} ${callerOf(c)}`, max: perMinute, seconds: 60, weight }
    if ((await waitFor(c, [limit])) > 0) {
      return problem(c, 429, { detail: `At most ${perMinute} documents of ${usualBytes} bytes a minute` })
    }
    const { results, fault } = judgeAll(text, judge)
    return fault ? problem(c, 422, fault) : answerWith(c, results)
  }
  hook(app, path, answer as (c: Ctx) => Promise<Response>)
}
