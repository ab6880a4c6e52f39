// Orders from a proposal, lists of orders, contracts, terms notices.

import { z } from 'zod'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { publicTexts } from '../guard'
import { agreeAll } from './commands/agree-all'
import { orderFromProposal } from './commands/order-from-proposal'
import { pay } from './commands/pay'
import { contractFields } from './contract-form'
import { OfferPage } from './pages/offer-page'
import { OrderListPage } from './pages/order-list-page'
import { TermsPage } from './pages/terms-page'
import {
  type OrderTab,
  offerForm,
  orderCounts,
  orderedFrom,
  orderList,
  orderTabs,
  termsPage,
} from './queries'
import { briefMax } from './rules'
import { showAgreeAll } from './show-agree'
import { showContract } from './show-contract'
import { texts } from './texts'

const perPage = 20

const showOffer: Show = async (c) => {
  const { db } = c.var.deps
  const id = c.req.param('id') ?? ''
  const form = await offerForm(db, viewerOf(c), id)
  const room = form ? undefined : await orderedFrom(db, viewerOf(c), id)
  if (room) return c.redirect(room, 303)
  return show(c, form, ({ freelancerName, rows }) => (
    <OfferPage
      action={`/proposals/${id}/order`}
      back={`/proposals/${id}`}
      name={freelancerName}
      rows={rows}
      formId={newId(c.var.at)}
    />
  ))
}

const showOrders: Show = async (c) => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const counts = await orderCounts(db, viewer)
  const asked = orderTabs.find((tab) => tab === c.req.query('tab'))
  const tab: OrderTab = asked ?? (counts.open > 0 || counts.waiting === 0 ? 'open' : 'waiting')
  const pages = Math.max(1, Math.ceil(counts[tab] / perPage))
  const at = Math.min(pageAsked(c), pages)
  const orders = await orderList(db, viewer, { tab, offset: (at - 1) * perPage, limit: perPage })
  return page(
    c,
    <OrderListPage
      side={viewer.side}
      tab={tab}
      counts={counts}
      orders={orders}
      page={at}
      perPage={perPage}
    />,
  )
}

const offerInput = z.object({
  'title[]': z.array(field.title(100)).min(1).max(20),
  'brief[]': z.array(field.text(briefMax, 0)),
  'priceYen[]': z.array(field.yen(500n)),
  'dueOn[]': z.array(field.on()),
  ...contractFields,
})

const offerRoutes = (app: Routes): void => {
  get(app, '/proposals/:id/order', { who: 'member', show: showOffer })
  post(app, '/proposals/:id/order', {
    who: 'member',
    check: publicTexts('offer', ['title[]', 'brief[]']),
    input: offerInput,
    run: async (tx, { c, id, param, viewer, at, input }) => {
      const rows = input['title[]'].map((title, i) => ({
        id: newId(at),
        title,
        brief: input['brief[]'][i] ?? '',
        priceYen: input['priceYen[]'][i] ?? 0n,
        dueOn: input['dueOn[]'][i] ?? '',
      }))
      const { revisions, rights, rightsScope, recommissionFrom, recommissionPayOn } = input
      const contract = { revisions, rights, rightsScope, recommissionFrom, recommissionPayOn }
      const offer = {
        id,
        threadId: newId(at),
        proposalId: param('id'),
        clientId: viewer.memberId,
        rows,
        ...contract,
        at,
      }
      await orderFromProposal(tx, offer)
      return {
        to: rows.length === 1 ? `/orders/${rows[0]?.id}` : `/contracts/${id}`,
        flash: texts[c.var.lang].offer.done,
      }
    },
    rerender: showOffer,
  })
}

const contractDoors = (app: Routes): void => {
  get(app, '/contracts/:id', { who: 'member', show: showContract })
  get(app, '/contracts/:id/agree', { who: 'member', show: showAgreeAll })
  post(app, '/contracts/:id/agree', {
    who: 'member',
    input: z.object({ terms: field.optionalLine(64) }),
    run: async (tx, { param, viewer, at, read, input: { terms } }) => {
      await agreeAll(tx, { contractId: param('id'), actorId: viewer.memberId, at, read, terms })
      return { to: `/contracts/${param('id')}` }
    },
    rerender: showAgreeAll,
  })
  post(app, '/contracts/:id/pay', {
    who: 'member',
    input: noFields,
    run: async (tx, { c, param, viewer, at, id, read }) => {
      const { payPath } = await pay(tx, {
        chargeId: id,
        read,
        clientId: viewer.memberId,
        of: { contractId: param('id') },
        via: c.var.deps.payments.current,
        at,
      })
      return { to: payPath }
    },
    rerender: showContract,
  })
}

export const listRoutes = (app: Routes): void => {
  get(app, '/my/orders', { who: 'member', show: showOrders })
  offerRoutes(app)
  contractDoors(app)
  get(app, '/orders/:id/terms/:version', {
    who: 'member',
    show: async (c) => {
      const notice = {
        orderId: c.req.param('id') ?? '',
        version: Number(/^\d{1,6}$/.exec(c.req.param('version') ?? '')?.[0] ?? 0),
      }
      return show(c, await termsPage(c.var.deps.db, viewerOf(c), notice), (found) => (
        <TermsPage notice={found} />
      ))
    },
  })
}
