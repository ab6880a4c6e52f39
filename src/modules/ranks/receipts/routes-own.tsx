// One's own receipts (§2.6): to list, to open, to take away, to have made. The same doors for freelancers and for clients.
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/db'
import { get, post, type Routes, show, viewerOf } from '../../../platform/http/doors'
import { field } from '../../../platform/http/forms'
import type { Ctx } from '../../../platform/http/types'
import { no } from '../refusals'
import { keyNameOf } from './jws'
import { receiptFile } from './receipt'
import { receiptTexts } from './texts-receipts'

type Viewer = { readonly memberId: string }

interface Kept {
  readonly id: string
  readonly document: string
  readonly jws: string
}

/** A receipt opened: what is kept, what it says, and the name of the key that signed it. */
export interface Opened<K extends Kept, R> {
  readonly kept: K
  readonly receipt: R
  readonly keyName: string
}

interface Own<L, K extends Kept, R> {
  /** `/rank` or `/standing`: receipts and steps stand below it. */
  readonly at: string
  readonly list: (db: Reader, viewer: Viewer, limit: number) => Promise<readonly L[]>
  readonly one: (db: Reader, viewer: Viewer, id: string) => Promise<K | undefined>
  /** A step of the viewer's own history. */
  readonly step: (
    db: Reader,
    viewer: Viewer,
    id: string,
  ) => Promise<{ readonly id: string; readonly at: Date } | undefined>
  readonly request: (
    tx: Tx,
    wanted: { id: string; memberId: string; changeId: string | null; at: Date },
  ) => Promise<void>
  readonly drawList: (receipts: readonly L[]) => Child
  readonly draw: (open: Opened<K, R>) => Child
}

const listMax = 100

const sendFile = (c: Ctx, kept: Kept | undefined) => {
  if (!kept) return c.notFound()
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="tanomi-receipt-${kept.id}.json"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(receiptFile(kept.document, kept.jws))
}

export const ownReceiptRoutes = <L, K extends Kept, R>(app: Routes, own: Own<L, K, R>): void => {
  const at = `${own.at}/receipts`
  const keptOf = (c: Ctx) => own.one(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  const showList = async (c: Ctx) =>
    show(c, await own.list(c.var.deps.db, viewerOf(c), listMax), (found) => own.drawList(found))
  const showOne = async (c: Ctx) => {
    const kept = await keptOf(c)
    const open = kept && {
      kept,
      receipt: JSON.parse(kept.document) as R,
      keyName: keyNameOf(kept.jws),
    }
    return show(c, open, (found) => own.draw(found))
  }
  get(app, at, { who: 'member', show: showList })
  get(app, `${at}/:id`, { who: 'member', show: showOne })
  get(app, `${at}/:id/file`, { who: 'member', show: async (c) => sendFile(c, await keptOf(c)) })
  post(app, at, {
    who: 'member',
    input: z.object({ change: field.id().optional() }),
    run: async (tx, act) => {
      const { id, viewer, input, c } = act
      const step = input.change ? await own.step(tx, viewer, input.change) : undefined
      if (input.change && !step) throw no('no-such-step')
      const asOf = step ? { changeId: step.id, at: step.at } : { changeId: null, at: act.at }
      await own.request(tx, { id, memberId: viewer.memberId, ...asOf })
      const to = step ? `${own.at}/changes/${step.id}` : `${at}/${id}`
      return { to, flash: receiptTexts[c.var.lang].made }
    },
    again: showList,
  })
}
