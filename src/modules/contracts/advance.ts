// The ritual of every verb, written once: lock, decide, do what is special, move, remember, tell.
import type { Tx } from '../../platform/db'
import { emit } from '../../platform/events'
import { recordAction } from '../messages'
import { newsOf, type OrderNews } from './events'
import { decide, isOver, type Role, type Verb } from './lifecycle'
import { refuse } from './refusals'
import { lockOrder, lockOrders, moveOrder, type OrderChange, type OrderRow } from './store'
import { lapseRequestsOf } from './store-requests'

export interface Act {
  orderId: string
  /** The person who acts; null when time does. Their role follows from the order. */
  actorId: string | null
  at: Date
}

/** An operator's decision, or time's: roles that do not follow from being a party. */
export interface OfficialAct extends Act {
  as: 'operator' | 'clock'
}

export interface Special {
  /** Columns that change with the status. */
  set?: OrderChange
  /** What the event row remembers beside the verb. */
  detail?: Record<string, unknown>
}

const roleOf = (order: OrderRow, act: Act | OfficialAct): Role => {
  if ('as' in act) return act.as
  if (act.actorId === order.clientId) return 'client'
  if (act.actorId === order.freelancerId) return 'freelancer'
  // Whoever is no party does not learn that the order exists.
  throw refuse('order-not-found')
}

export const newsFrom = (order: OrderRow, by: Role, at: Date): OrderNews => ({
  orderId: order.id,
  contractId: order.contractId,
  clientId: order.clientId,
  freelancerId: order.freelancerId,
  by,
  at,
})

/** Locks an order for a party, with those that would join it; refuses 'order-not-found' for anybody else. */
export const lockForParty = async (
  tx: Tx,
  act: Act,
  joiningIds: readonly string[] = [],
): Promise<{ order: OrderRow; role: Role; joining: OrderRow[] }> => {
  const locked = await lockOrders(tx, [act.orderId, ...joiningIds])
  const order = locked.find(({ id }) => id === act.orderId)
  if (!order) throw refuse('order-not-found')
  return { order, role: roleOf(order, act), joining: locked.filter(({ id }) => id !== order.id) }
}

/**
 * Moves an order by one verb, in the caller's transaction. Refuses 'order-not-found', 'not-yours',
 * 'wrong-moment', 'not-your-turn', and whatever the special part refuses (§6.3).
 */
export const advance = async (
  tx: Tx,
  step: { verb: Verb; act: Act | OfficialAct; locked?: OrderRow | undefined },
  special: (order: OrderRow, role: Role) => Promise<Special> | Special = () => ({}),
): Promise<OrderRow> => {
  const { verb, act } = step
  const order = step.locked ?? (await lockOrder(tx, act.orderId))
  if (!order) throw refuse('order-not-found')
  const role = roleOf(order, act)
  const decision = decide(order, verb, role)
  if (!decision.ok) throw refuse(decision.refusal)
  const { set = {}, detail = {} } = await special(order, role)
  const deed = { orderId: order.id, verb, fromStatus: order.status, toStatus: decision.to }
  const event = { ...deed, byRole: role, actorId: act.actorId, at: act.at, detail }
  const moved = await moveOrder(tx, { set, event })
  // The row is locked, so this cannot happen; if the lock is ever lost, the move still loses (bar R2).
  if (!moved) throw refuse('wrong-moment')
  if (isOver(decision.to)) await lapseRequestsOf(tx, order, act.at)
  if (act.actorId && role !== 'operator') {
    await recordAction(tx, { threadId: order.threadId, memberId: act.actorId, deed: verb, at: act.at })
  }
  await emit(tx, newsOf[verb], newsFrom(order, role, act.at))
  return { ...order, ...moved }
}
