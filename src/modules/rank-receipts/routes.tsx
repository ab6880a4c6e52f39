// One's own receipts and the steps behind them (§2.6): to list, to open, to take away, to have made; the keys for everybody.
import { z } from 'zod'
import type { AnyPolicy } from '../../engine/policy/rule-language'
import { field } from '../../platform/http/forms'
import { get, post, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { requestReceipt } from './commands/request-receipt'
import { ChangePage } from './pages/change-page'
import { ReceiptPage } from './pages/receipt-page'
import { ReceiptsPage } from './pages/receipts-page'
import { receiptList, receiptOf, recordedChange, type SavedReceipt } from './queries-receipts'
import { receiptFile } from './receipt'
import { refuse } from './refusals'
import { clients, freelancers, type Subject } from './subjects'
import { recordTexts } from './texts'

const listMax = 100

const sendFile = (c: Ctx, kept: SavedReceipt | undefined) => {
  if (!kept) return c.notFound()
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="tanomi-receipt-${kept.id}.json"`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(receiptFile(kept.document, kept.jws))
}

const ownRoutes = <F, E, P extends AnyPolicy>(app: Routes, subject: Subject<F, E, P>): void => {
  const { path } = subject
  const at = `${path}/receipts`
  const asked = (c: Ctx) => ({ memberId: viewerOf(c).memberId, id: c.req.param('id') ?? '' })
  const keptOf = (c: Ctx) => receiptOf(c.var.deps.db, subject, asked(c))
  const showList = async (c: Ctx) => {
    const list = await receiptList(c.var.deps.db, subject, { ...asked(c), limit: listMax })
    return show(c, list, (receipts) => <ReceiptsPage place={subject} receipts={receipts} />)
  }
  get(app, `${path}/changes/:id`, {
    who: 'member',
    show: async (c) =>
      show(c, await recordedChange(c.var.deps.db, subject, asked(c)), (change) => (
        <ChangePage place={subject} change={change} />
      )),
  })
  get(app, at, { who: 'member', show: showList })
  get(app, `${at}/:id`, {
    who: 'member',
    show: async (c) => show(c, await keptOf(c), (kept) => <ReceiptPage place={subject} kept={kept} />),
  })
  get(app, `${at}/:id/file`, { who: 'member', show: async (c) => sendFile(c, await keptOf(c)) })
  post(app, at, {
    who: 'member',
    input: z.object({ change: field.id().optional() }),
    run: async (tx, act) => {
      const { id, viewer, input, c } = act
      const step = input.change
        ? await recordedChange(tx, subject, { memberId: viewer.memberId, id: input.change })
        : undefined
      if (input.change && !step) throw refuse('no-such-step')
      const asOf = step ? { changeId: step.id, at: step.at } : { changeId: null, at: act.at }
      await requestReceipt(tx, subject, { id, memberId: viewer.memberId, ...asOf })
      const to = step ? `${path}/changes/${step.id}` : `${at}/${id}`
      return { to, flash: recordTexts[c.var.lang].made }
    },
    rerender: showList,
  })
}

const showKeys = (c: Ctx) => {
  c.header('Cache-Control', 'public, max-age=300')
  c.header('Access-Control-Allow-Origin', '*')
  return c.json({ keys: c.var.deps.keys.signing.published })
}

export const receiptRoutes = (app: Routes): void => {
  ownRoutes(app, freelancers)
  ownRoutes(app, clients)
  get(app, '/.well-known/jwks.json', { who: 'anyone', show: showKeys })
}
