import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { recordAction } from '../../messages'
import { type Act, lockForParty, newsFrom } from '../advance'
import { requestMade } from '../events'
import { decide, type Role, type Verb } from '../lifecycle'
import { refuse } from '../refusals'
import type { RequestTerms } from '../request-terms'
import { changesTerms, mergeFault, pieceFault, priceMax } from '../rules'
import { insertOrderEvent, type OrderRow } from '../store'
import { hasOpenRequest, insertRequest } from '../store-requests'

interface LockedOrders {
  order: OrderRow
  role: Role
  joining: OrderRow[]
}

const mustBeOpen = (verb: Verb, order: OrderRow, role: Role): void => {
  const decision = decide(order, verb, role)
  if (!decision.ok) throw refuse(decision.refusal)
}

/** Refuses terms that could not be carried out if the other side said yes now. */
const checkTerms = ({ order, role, joining }: LockedOrders, terms: RequestTerms, at: Date): void => {
  if (terms.kind === 'cancel') {
    if (terms.rewardYen < 0n || terms.rewardYen > order.priceYen)
      throw refuse('share-out-of-range', 'rewardYen')
    mustBeOpen('cancel-funded', order, role)
    return
  }
  mustBeOpen(terms.kind, order, role)
  if (terms.kind !== 'split' && terms.dueOn < dateOf(at)) throw refuse('due-date-past', 'dueOn')
  if (terms.kind === 'merge') {
    const fault = mergeFault(order, joining, terms.orderIds.length)
    if (fault) throw refuse(fault)
    for (const other of joining) mustBeOpen('absorb', other, role)
    return
  }
  if (terms.kind === 'change') {
    // Only who works asks for more: the client pays it in before the work goes on. A client's own wish is a new order.
    if (terms.priceYen > order.priceYen && role !== 'freelancer')
      throw refuse('price-needs-funding', 'priceYen')
    if (terms.priceYen > priceMax) throw refuse('price-too-high', 'priceYen')
    if (!changesTerms(order, terms)) throw refuse('nothing-changed', 'title')
    return
  }
  const fault = pieceFault(order.priceYen, terms.pieces)
  if (fault) throw refuse(fault, 'pieces')
  if (terms.pieces.some((piece) => piece.dueOn < dateOf(at))) throw refuse('due-date-past', 'pieces')
}

/** What a change would replace, for whoever reads the event later. */
const beforeAndNow = ({ title, brief, priceYen, dueOn }: OrderRow, terms: RequestTerms) =>
  terms.kind === 'change' ? { before: { title, brief, priceYen, dueOn }, now: terms } : {}

/**
 * One side asks the other to cancel with a cause and a share of the escrow, to change the terms, to split the order
 * or to merge others into it (§3.1, §3.2). One request at a time touches an order; the other side accepts, declines,
 * or lets 7 days pass. A freelancer may ask for a higher price, as for work beyond the brief: the client accepts by paying the rest in.
 * Refuses 'request-open', 'nothing-changed', 'price-too-high', and what could not be carried out.
 */
export const requestChange = async (
  tx: Tx,
  act: Act & { requestId: string; actorId: string; note: string; terms: RequestTerms },
): Promise<OrderRow> => {
  const joiningIds = act.terms.kind === 'merge' ? act.terms.orderIds : []
  const locked = await lockForParty(tx, act, joiningIds)
  const { order, role } = locked
  checkTerms(locked, act.terms, act.at)
  const touched = { contractId: order.contractId, ids: [order.id, ...joiningIds] }
  if (await hasOpenRequest(tx, touched)) throw refuse('request-open')
  const made = await insertRequest(tx, {
    id: act.requestId,
    orderId: order.id,
    byRole: role === 'client' ? 'client' : 'freelancer',
    byId: act.actorId,
    note: act.note,
    terms: act.terms,
    at: act.at,
  })
  if (!made) throw refuse('request-open')
  await insertOrderEvent(tx, {
    orderId: order.id,
    verb: 'request-change',
    fromStatus: order.status,
    toStatus: order.status,
    byRole: role,
    actorId: act.actorId,
    at: act.at,
    detail: { requestId: act.requestId, ...act.terms, ...beforeAndNow(order, act.terms) },
  })
  await recordAction(tx, {
    threadId: order.threadId,
    memberId: act.actorId,
    deed: `ask-${act.terms.kind}`,
    at: act.at,
  })
  await emit(tx, requestMade, {
    ...newsFrom(order, role, act.at),
    requestId: act.requestId,
    kind: act.terms.kind,
  })
  return order
}
