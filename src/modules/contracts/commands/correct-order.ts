import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { correctSettlement } from '../../ledger'
import { newsFrom, type OfficialAct } from '../advance'
import { orderCorrected } from '../events'
import { refuse } from '../refusals'
import { type DisputeEnd, settledKeyOf, settlementOf } from '../settle-disputed'
import { insertOrderEvent, lockOrder } from '../store'
import { setCorrection } from '../store-disputes'

/**
 * Puts right how a dispute ended an order, once: an appeal found otherwise (§5.3, decision 141). The status stays; the fault of
 * a cancelled order and what was earned change, and the ledger posts the difference. Where that cannot be posted, because
 * whoever received too much has it no more, the money stays where it is. Refuses 'order-not-found', 'wrong-moment',
 * 'share-out-of-range'.
 * @returns what is missing in yen; 0 where the difference is posted.
 */
export const correctOrder = async (tx: Tx, act: OfficialAct & { end: DisputeEnd }): Promise<bigint> => {
  const { at, end } = act
  const order = await lockOrder(tx, act.orderId)
  if (!order) throw refuse('order-not-found')
  if (!order.endedAt || order.correctedAt) throw refuse('wrong-moment')
  const missingYen = await correctSettlement(tx, {
    ...settlementOf(order, act),
    ...{ settledKey: settledKeyOf(order.id), settledAt: order.endedAt, key: `order/${order.id}/correct` },
  })
  const fault = order.status === 'cancelled' ? end.fault : null
  const rewardedYen = missingYen > 0n ? order.rewardedYen : end.rewardYen
  await setCorrection(tx, { orderId: order.id, at, fault, rewardedYen })
  await insertOrderEvent(tx, {
    ...{ orderId: order.id, verb: 'correct', fromStatus: order.status, toStatus: order.status },
    ...{ byRole: act.as, actorId: act.actorId, at, detail: { fault, rewardYen: rewardedYen } },
  })
  await emit(tx, orderCorrected, newsFrom(order, act.as, at))
  return missingYen
}
