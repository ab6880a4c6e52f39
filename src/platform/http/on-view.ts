import { HTTPException } from 'hono/http-exception'
import { inTransaction, type Tx } from '../db'
import type { Ctx } from './types'

/** Whether a browser fetches ahead of a click, or a machine asks for the headers alone: nobody looks at the answer. */
export const isAhead = (c: Ctx): boolean =>
  c.req.raw.method === 'HEAD' ||
  ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(c.req.header(name) ?? ''),
  )

/**
 * What a look at a page leaves behind (a mark as read, a line of the audit log), in one transaction. A page fetched ahead
 * leaves nothing and is refused with 503: the browser asks again when the person really opens it.
 */
export const onView = <T>(c: Ctx, run: (tx: Tx) => Promise<T>): Promise<T> => {
  if (isAhead(c)) throw new HTTPException(503, { res: new Response(null, { status: 503 }) })
  return inTransaction(c.var.deps.db, run)
}
