// A client's receipts (§2.6, §2.8): theirs to make and keep. Anybody checks them at /ranks/verify, as freelancers' own.
import { z } from 'zod'
import { get, post, type Routes, show, viewerOf } from '../../../platform/http/doors'
import { field } from '../../../platform/http/forms'
import type { Ctx } from '../../../platform/http/types'
import { keyNameOf } from '../receipts/jws'
import { receiptFile } from '../receipts/receipt'
import { receiptTexts } from '../receipts/texts-receipts'
import { no } from '../refusals'
import type { ClientReceipt } from './client-receipt'
import { requestClientReceipt } from './commands/request-client-receipt'
import { ClientChangePage } from './pages/client-change-page'
import { ClientReceiptPage, type OpenClientReceipt } from './pages/client-receipt-page'
import { ClientReceiptsPage } from './pages/client-receipts-page'
import { clientChange, clientReceiptList, clientReceiptOf } from './queries-client-receipts'

const listMax = 100

const showReceipts = async (c: Ctx) => {
  const receipts = await clientReceiptList(c.var.deps.db, viewerOf(c), listMax)
  return show(c, receipts, (found) => <ClientReceiptsPage receipts={found} />)
}

const keptOf = (c: Ctx) => clientReceiptOf(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')

const showReceipt = async (c: Ctx) => {
  const kept = await keptOf(c)
  const open: OpenClientReceipt | undefined = kept && {
    kept,
    receipt: JSON.parse(kept.document) as ClientReceipt,
    keyName: keyNameOf(kept.jws),
  }
  return show(c, open, (found) => <ClientReceiptPage open={found} />)
}

const sendFile = async (c: Ctx) => {
  const kept = await keptOf(c)
  if (!kept) return c.notFound()
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="tanomi-receipt-${kept.id}.json"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(receiptFile(kept.document, kept.jws))
}

const showChange = async (c: Ctx) => {
  const step = await clientChange(c.var.deps.db, viewerOf(c), c.req.param('id') ?? '')
  return show(c, step, (found) => <ClientChangePage step={found} />)
}

export const clientReceiptRoutes = (app: Routes): void => {
  get(app, '/standing/changes/:id', { who: 'member', show: showChange })
  get(app, '/standing/receipts', { who: 'member', show: showReceipts })
  get(app, '/standing/receipts/:id', { who: 'member', show: showReceipt })
  get(app, '/standing/receipts/:id/file', { who: 'member', show: sendFile })
  post(app, '/standing/receipts', {
    who: 'member',
    input: z.object({ change: field.id().optional() }),
    run: async (tx, { at, id, viewer, input, c }) => {
      const { memberId } = viewer
      const step = input.change ? await clientChange(tx, viewer, input.change) : undefined
      if (input.change && !step) throw no('no-such-step')
      const asOf = step ? { changeId: step.id, at: step.at } : { changeId: null, at }
      await requestClientReceipt(tx, { id, memberId, ...asOf })
      const to = step ? `/standing/changes/${step.id}` : `/standing/receipts/${id}`
      return { to, flash: receiptTexts[c.var.lang].made }
    },
    again: showReceipts,
  })
}
