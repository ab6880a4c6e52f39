import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { recordAction } from '../../messages'
import { type Act, lockForParty, newsFrom } from '../advance'
import { orderReminded } from '../events'
import { holdsEscrow } from '../lifecycle'
import { refuse } from '../refusals'
import { mayRemind } from '../rules'
import { insertOrderEvent, type OrderRow } from '../store'
import { insertReminder, lastReminderAt, lastWordOf } from '../store-requests'

/**
 * Formally reminds a side that has been silent for 7 days; 7 more days of silence end the order against it
 * (§3.1). Refuses 'other-side-not-silent', 'already-reminded'.
 */
export const remind = async (tx: Tx, act: Act & { actorId: string }): Promise<OrderRow> => {
  const { order, role } = await lockForParty(tx, act)
  if (!holdsEscrow(order.status)) throw refuse('wrong-moment')
  if (order.disputedAt) throw refuse('disputed')
  const otherId = role === 'client' ? order.freelancerId : order.clientId
  const lastWord = (await lastWordOf(tx, { threadId: order.threadId, memberId: otherId })) ?? order.offeredAt
  if (!mayRemind(lastWord, act.at)) throw refuse('other-side-not-silent')
  const reminded = await lastReminderAt(tx, order.id)
  if (reminded && reminded > lastWord) throw refuse('already-reminded')
  await insertReminder(tx, {
    orderId: order.id,
    byRole: role === 'client' ? 'client' : 'freelancer',
    at: act.at,
  })
  await insertOrderEvent(tx, {
    orderId: order.id,
    verb: 'remind',
    fromStatus: order.status,
    toStatus: order.status,
    byRole: role,
    actorId: act.actorId,
    at: act.at,
    detail: {},
  })
  await recordAction(tx, { threadId: order.threadId, memberId: act.actorId, deed: 'remind', at: act.at })
  await emit(tx, orderReminded, newsFrom(order, role, act.at))
  return order
}
