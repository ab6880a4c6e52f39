// One's own receipts (§2.6): to list, to open, to take away, to have made. The same doors for freelancers and for clients.
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/db'
import { field } from '../../../platform/http/forms'
import { get, post, type Routes, show, viewerOf } from '../../../platform/http/routing'
import type { Ctx } from '../../../platform/http/types'
import { refuse } from '../refusals'
import type { ReceiptRequest } from './issue-requested'
import { type ParsedReceipt, parsedReceipt } from './parsed-receipt'
import { type Own, type ReceiptLine, receiptList, receiptOf } from './queries-receipts'
import { receiptFile } from './receipt'
import type { ReceiptTable, SavedReceipt } from './store-receipts'
import { receiptTexts } from './texts-receipts'

interface Kind<T extends string, R> {
  /** `/rank` or `/standing`: receipts and steps stand below it. */
  readonly at: string
  readonly table: ReceiptTable
  /** A step of the viewer's own history. */
  readonly step: (
    db: Reader,
    viewer: { readonly memberId: string },
    id: string,
  ) => Promise<{ readonly id: string; readonly at: Date } | undefined>
  readonly request: (tx: Tx, wish: ReceiptRequest) => Promise<void>
  readonly drawList: (receipts: readonly ReceiptLine<T>[]) => Child
  readonly draw: (open: ParsedReceipt<T, R>) => Child
}

const listMax = 100

const sendFile = (c: Ctx, kept: SavedReceipt<string> | undefined) => {
  if (!kept) return c.notFound()
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="tanomi-receipt-${kept.id}.json"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(receiptFile(kept.document, kept.jws))
}

export const ownReceiptRoutes = <T extends string, R>(app: Routes, kind: Kind<T, R>): void => {
  const { table, step: stepOf } = kind
  const at = `${kind.at}/receipts`
  const own = (c: Ctx): Own => ({ table, memberId: viewerOf(c).memberId })
  const keptOf = (c: Ctx) => receiptOf<T>(c.var.deps.db, own(c), c.req.param('id') ?? '')
  const showList = async (c: Ctx) =>
    show(c, await receiptList<T>(c.var.deps.db, own(c), listMax), (found) => kind.drawList(found))
  const showOne = async (c: Ctx) => show(c, await keptOf(c), (kept) => kind.draw(parsedReceipt<T, R>(kept)))
  get(app, at, { who: 'member', show: showList })
  get(app, `${at}/:id`, { who: 'member', show: showOne })
  get(app, `${at}/:id/file`, { who: 'member', show: async (c) => sendFile(c, await keptOf(c)) })
  post(app, at, {
    who: 'member',
    input: z.object({ change: field.id().optional() }),
    run: async (tx, act) => {
      const { id, viewer, input, c } = act
      const step = input.change ? await stepOf(tx, viewer, input.change) : undefined
      if (input.change && !step) throw refuse('no-such-step')
      const asOf = step ? { changeId: step.id, at: step.at } : { changeId: null, at: act.at }
      await kind.request(tx, { id, memberId: viewer.memberId, ...asOf })
      const to = step ? `${kind.at}/changes/${step.id}` : `${at}/${id}`
      return { to, flash: receiptTexts[c.var.lang].made }
    },
    rerender: showList,
  })
}
