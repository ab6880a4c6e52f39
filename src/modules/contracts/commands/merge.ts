import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { mergeEscrow } from '../../ledger'
import { type Act, advance } from '../advance'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import type { MergeTerms } from '../request-terms'
import { mergeFault, priceOf } from '../rules'
import { lockOrders, type OrderRow } from '../store'
import { absorb } from './absorb'

/** Fees were frozen order by order: together they cost what they cost apart, to the yen (§4.1). */
const feesTogether = (orders: readonly OrderRow[]) => ({
  clientFeeYen: orders.reduce((sum, order) => sum + (order.clientFeeYen ?? 0n), 0n),
  freelancerFeeYen: orders.reduce((sum, order) => sum + (order.freelancerFeeYen ?? 0n), 0n),
})

/**
 * Merges working orders of one contract into the one that was asked on: it goes on with their price together, the
 * others end in it, and their escrow moves in the same transaction (§3.1, decision 025). The terms notice is issued
 * anew. Refuses 'wrong-moment' when one of them is no longer at work, and what `mergeFault` says.
 */
export const merge = async (tx: Tx, act: Act & { terms: MergeTerms }): Promise<OrderRow> => {
  const { orderIds, title, brief, dueOn } = act.terms
  const all = await lockOrders(tx, [act.orderId, ...orderIds])
  const locked = all.find(({ id }) => id === act.orderId)
  return advance(tx, { verb: 'merge', act, locked }, async (order) => {
    const joining = all.filter(({ id }) => id !== order.id)
    const fault = mergeFault(order, joining, orderIds.length)
    if (fault) throw refuse(fault)
    if (dueOn < dateOf(act.at)) throw refuse('due-date-past', 'dueOn')
    await mergeEscrow(tx, {
      toOrderId: order.id,
      from: joining.map((other) => ({ orderId: other.id, priceYen: other.priceYen })),
      at: act.at,
      actorId: act.actorId,
    })
    for (const other of joining)
      await absorb(tx, { orderId: other.id, actorId: act.actorId, at: act.at, into: order.id, locked: other })
    const set = { title, brief, dueOn, priceYen: priceOf(all), ...feesTogether(all) }
    await issueTerms(tx, { ...order, ...set }, act.at)
    const before = { title: order.title, brief: order.brief, priceYen: order.priceYen, dueOn: order.dueOn }
    const now = { title, brief, priceYen: set.priceYen, dueOn }
    return { set, detail: { merged: joining.map(({ id }) => id), before, now } }
  })
}
