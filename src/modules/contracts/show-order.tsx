// GET side of the order room and its sheets: query, then page.

import { dateOf } from '../../platform/clock'
import { fileUrl } from '../../platform/http/file-url'
import { page } from '../../platform/http/page'
import { type Show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { newId } from '../../platform/ids'
import { feesOf } from '../ledger'
import { threadHead, threadMessages } from '../messages'
import { decide, type Role, type Verb } from './lifecycle'
import { MergeSheet } from './pages/merge-sheet'
import {
  AcceptSheet,
  CancelSheet,
  CounterSheet,
  DeclineSheet,
  DeliverSheet,
  RemindSheet,
  ReviseSheet,
} from './pages/order-forms'
import { OrderPage } from './pages/order-page'
import { CancelFundedSheet, ChangeSheet, SplitSheet } from './pages/request-forms'
import {
  mergeableOrders,
  type OrderRoom,
  orderOfRequest,
  orderRoom,
  roomDeliveries,
  roomEvents,
  roomRequest,
  roomSiblings,
} from './queries-room'
import { evenPieces, piecesMax } from './rules'
import { mayRemindNow } from './turn'

export const roleIn = (order: { clientId: string }, memberId: string): Role =>
  order.clientId === memberId ? 'client' : 'freelancer'

const idOf = (c: Ctx): string => c.req.param('id') ?? ''
const loadRoom = (c: Ctx): Promise<OrderRoom | undefined> => orderRoom(c.var.deps.db, viewerOf(c), idOf(c))

/** Seven statements with the viewer's own, eight with the thread's head (bar P2). */
export const drawRoom = async (c: Ctx, orderId: string): Promise<Response> => {
  const { db } = c.var.deps
  const viewer = viewerOf(c)
  const order = await orderRoom(db, viewer, orderId)
  if (!order) return c.notFound()
  const [events, deliveries, siblings, request, thread, messages] = await Promise.all([
    roomEvents(db, order.id),
    roomDeliveries(db, order.id),
    roomSiblings(db, order.contractId),
    roomRequest(db, order),
    threadHead(db, viewer, order.threadId),
    threadMessages(db, viewer, order.threadId),
  ])
  const now = feesOf(order.priceYen, dateOf(c.var.at))
  return page(
    c,
    <OrderPage
      order={order}
      role={roleIn(order, viewer.memberId)}
      events={events}
      deliveries={deliveries}
      siblings={siblings}
      request={request}
      thread={thread}
      messages={messages}
      fees={{ client: now.clientFeeYen, freelancer: now.freelancerFeeYen }}
      formId={newId(c.var.at)}
      fileHref={(id, name) => fileUrl(c, id, name)}
    />,
  )
}

export const showOrder: Show = (c) => drawRoom(c, idOf(c))

/** The room of the order that a request was about; an answer that is refused is said there. */
export const showOrderOfRequest: Show = async (c) =>
  drawRoom(c, (await orderOfRequest(c.var.deps.db, idOf(c))) ?? '')

type Draw = (order: OrderRoom, role: Role, c: Ctx) => Response | Promise<Response>

/** A sheet that is only there while its verb is open to the viewer; else the room says what is. */
const sheet =
  (verb: Verb, draw: Draw): Show =>
  async (c) => {
    const order = await loadRoom(c)
    if (!order) return c.notFound()
    const role = roleIn(order, viewerOf(c).memberId)
    if (!decide(order, verb, role).ok)
      return c.var.form ? showOrder(c) : c.redirect(`/orders/${order.id}`, 303)
    return draw(order, role, c)
  }

const countPieces = (c: Ctx): number => {
  const sent = c.var.form?.values['title[]']
  const wanted = Array.isArray(sent) ? sent.length : Number(c.req.query('n') ?? 2)
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 2), piecesMax) : 2
}

const chosenOrders = (c: Ctx): string[] => {
  const sent = c.var.form?.values['with[]']
  return Array.isArray(sent) ? sent : (c.req.queries('with') ?? [])
}

/** Asks before a formal reminder goes out; only while one may. */
export const showRemind: Show = async (c) => {
  const order = await loadRoom(c)
  if (!order) return c.notFound()
  const role = roleIn(order, viewerOf(c).memberId)
  if (!mayRemindNow(order, role, c.var.at))
    return c.var.form ? showOrder(c) : c.redirect(`/orders/${order.id}`, 303)
  return page(c, <RemindSheet order={order} />)
}

export const sheets = {
  deliver: sheet('deliver', (order, _role, c) =>
    page(c, <DeliverSheet order={order} formId={newId(c.var.at)} />),
  ),
  revise: sheet('revise', async (order, _role, c) => {
    const deliveries = await roomDeliveries(c.var.deps.db, order.id)
    const left = order.revisions - deliveries.filter((one) => one.revisionAskedAt).length
    return page(c, <ReviseSheet order={order} left={Math.max(left, 0)} />)
  }),
  accept: sheet('accept', (order, _role, c) => page(c, <AcceptSheet order={order} />)),
  decline: sheet('decline', (order, _role, c) => page(c, <DeclineSheet order={order} />)),
  cancel: sheet('cancel', (order, role, c) => page(c, <CancelSheet order={order} role={role} />)),
  counter: sheet('counter', (order, _role, c) => page(c, <CounterSheet order={order} />)),
  'cancel-funded': sheet('cancel-funded', (order, _role, c) =>
    page(c, <CancelFundedSheet order={order} formId={newId(c.var.at)} />),
  ),
  change: sheet('change', (order, _role, c) =>
    page(c, <ChangeSheet order={order} formId={newId(c.var.at)} />),
  ),
  split: sheet('split', (order, _role, c) =>
    page(c, <SplitSheet order={order} pieces={evenPieces(order, countPieces(c))} formId={newId(c.var.at)} />),
  ),
  merge: sheet('merge', async (order, _role, c) => {
    const others = await mergeableOrders(c.var.deps.db, order)
    const formId = newId(c.var.at)
    return page(c, <MergeSheet order={order} others={others} chosenIds={chosenOrders(c)} formId={formId} />)
  }),
} as const satisfies Partial<Record<Verb, Show>>
