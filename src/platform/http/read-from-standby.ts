// Public pages are read from the standby; whoever has just written reads their own writes from the primary (decision 180).
import type { MiddlewareHandler } from 'hono'
import type { Reader } from '../db'
import { DomainError } from '../domain-error'
import { behindMsMax } from '../standby'
import { keepCookie, readCookie } from './cookies'
import type { Show } from './route-table'
import type { Ctx, Env } from './types'

const cookie = 'wrote'
/** Longer than a standby that is read from can be behind, and a page drawn from it be kept. */
const wroteSeconds = (2 * behindMsMax) / 1000

/** Whether this browser sent a form a moment ago. */
export const hasJustWritten = (c: Ctx): boolean => readCookie(c, cookie) !== undefined

/** What a public page is read from: the standby where it may be, else the primary. Never for writing. */
export const readerOf = (c: Ctx): Reader => c.var.reader ?? c.var.deps.db

/** Marks every browser that sends more than a question. Only for sites that have a standby. */
export const markWriters: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
    keepCookie(c, { name: cookie, value: '1', seconds: wroteSeconds })
}

/** Reads a page from the standby where it is close behind; from the primary where it is not, or fails at it. */
export const fromStandby =
  (show: Show): Show =>
  async (c) => {
    const { standby, readingAs } = c.var.deps
    const reader = standby && !hasJustWritten(c) ? standby.reader() : null
    if (!standby || !reader) return show(c)
    c.set('reader', readingAs(reader, c.var.viewer?.memberId ?? ''))
    try {
      return await show(c)
    } catch (error) {
      // What the page itself refuses says nothing about the server it was read from.
      if (error instanceof DomainError) throw error
      standby.failed(error)
      c.set('reader', undefined)
      return show(c)
    }
  }
