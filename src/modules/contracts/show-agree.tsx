// The terms as they would be frozen, for whoever is asked to agree to them.
import { page } from '../../platform/http/page'
import { type Show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { termsOf } from './issue-terms'
import { AgreePage } from './pages/agree-page'
import { contractPage } from './queries'
import { awaitedOrders, type OrderRow } from './queries-with-terms'
import { showContract } from './show-contract'
import { showOrder } from './show-order'
import { versionOf } from './version'

const draw = (c: Ctx, orders: readonly OrderRow[], at: { path: string; title: string }) =>
  page(
    c,
    <AgreePage
      action={`${at.path}/agree`}
      back={{ href: at.path, title: at.title }}
      read={versionOf(...orders)}
      notices={orders.map((order) => termsOf(order, c.var.at))}
    />,
  )

/** One order that awaits the viewer's word; the room shows what it is where it does not. */
export const showAgree: Show = async (c) => {
  const id = c.req.param('id') ?? ''
  const [order] = await awaitedOrders(c.var.deps.db, viewerOf(c), { orderId: id })
  if (order) return draw(c, [order], { path: `/orders/${id}`, title: order.title })
  const room = await showOrder(c)
  return room.status === 404 || c.var.form ? room : c.redirect(`/orders/${id}`, 303)
}

/** All orders of a contract that await the viewer's word. */
export const showAgreeAll: Show = async (c) => {
  const { db } = c.var.deps
  const id = c.req.param('id') ?? ''
  const contract = await contractPage(db, viewerOf(c), id)
  if (!contract) return c.notFound()
  const orders = await awaitedOrders(db, viewerOf(c), { contractId: id })
  const path = `/contracts/${id}`
  if (orders.length > 0) return draw(c, orders, { path, title: contract.title })
  if (!c.var.form) return c.redirect(path, 303)
  return showContract(c)
}
