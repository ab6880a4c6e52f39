// How orders are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance, roleOf } from '../../platform/advance'
import type { Tx } from '../../platform/db'
import { checkParties } from './check-parties'
import { newsOf, type OrderNews } from './events'
import { orderLifecycle, type Role } from './lifecycle'
import { refuse } from './refusals'
import { lockOrder, lockOrders, moveOrder, type OrderMove, type OrderRow } from './store'
import { lapseRequestsOf } from './store-requests'
import { checkRead } from './version'

export interface Act extends BaseAct {
  orderId: string
  /** The version of the order that the actor had before them (version.ts). */
  read?: string | undefined
}

/** An operator's decision, or time's: roles that do not follow from being a party. */
export interface OfficialAct extends Act {
  as: 'operator' | 'clock'
}

const partiesOf = (order: Pick<OrderRow, 'clientId' | 'freelancerId'>) => ({
  client: order.clientId,
  freelancer: order.freelancerId,
})

export const newsFrom = (order: OrderRow, by: Role, at: Date): OrderNews => ({
  orderId: order.id,
  contractId: order.contractId,
  clientId: order.clientId,
  freelancerId: order.freelancerId,
  by,
  ...(order.hasRetainer && { hasRetainer: true }),
  at,
})

/** Locks an order for a party, with those that would join it; refuses 'order-not-found' for anybody else. */
export const lockForParty = async (
  tx: Tx,
  act: Act,
  joiningIds: readonly string[] = [],
): Promise<{ order: OrderRow; role: 'client' | 'freelancer'; joining: OrderRow[] }> => {
  const locked = await lockOrders(tx, [act.orderId, ...joiningIds])
  const order = locked.find(({ id }) => id === act.orderId)
  const role = order && roleOf(partiesOf(order), act.actorId)
  if (!order || !role) throw refuse('order-not-found')
  return { order, role, joining: locked.filter(({ id }) => id !== order.id) }
}

/**
 * Moves an order by one verb, in the caller's transaction. Refuses 'order-not-found', 'not-yours',
 * 'wrong-moment', 'not-your-turn', and whatever the special part refuses (§6.3).
 */
export const advance = defineAdvance<OrderRow, OrderMove, Act | OfficialAct>()({
  lifecycle: orderLifecycle,
  lock: (tx, act) => lockOrder(tx, act.orderId),
  parties: partiesOf,
  refuse: (reason) => refuse(reason === 'not-found' ? 'order-not-found' : reason),
  checkRead: (order, { read }) => checkRead([order], read),
  move: async (tx, { row, verb, from, to, role, act, set, detail }) => {
    const deed = { orderId: row.id, verb, fromStatus: from, toStatus: to }
    const { actorId, at } = act
    const event = { ...deed, byRole: role, actorId, at, detail }
    const isParty = actorId !== null && role !== 'operator'
    const action = isParty ? { threadId: row.threadId, memberId: actorId, deed: verb, at } : undefined
    const moved = await moveOrder(tx, { set, event, action })
    // The statement asks, too: what stands against a beginning costs a second one only then.
    if (!moved && set.begins) await checkParties(tx, set.begins, set.begins)
    return moved
  },
  // The event row and the action in the conversation are written with the move, in one statement.
  record: async (tx, { row, to, act }) => {
    if (orderLifecycle.isFinal(to)) await lapseRequestsOf(tx, row, act.at)
  },
  events: newsOf,
  payload: ({ row, role, act }) => ({
    ...newsFrom(row, role, act.at),
    ...(row.disputedAt !== null && { disputed: true }),
  }),
})
