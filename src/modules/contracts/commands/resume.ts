import { addDays } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Act, lockForParty } from '../advance'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import { countedFrom, daysStopped, inspectionFrom } from '../rules'
import { insertOrderEvent, type OrderRow } from '../store'
import { resumeOrder } from '../store-disputes'

/**
 * Lets an order go on whose dispute was withdrawn: every deadline has as much time left as it had (§5.3). The due date of an order
 * in work moves by each day begun, and its terms are issued anew. Refuses 'order-not-found' and 'not-disputed'.
 */
export const resume = async (
  tx: Tx,
  act: Act & { actorId: string; disputeId: string },
): Promise<OrderRow> => {
  const { order, role } = await lockForParty(tx, act)
  const { disputedAt, deliveredAt, inspectedFrom } = order
  if (!disputedAt) throw refuse('not-disputed')
  const stop = { from: disputedAt, until: act.at }
  const dueOn = order.status === 'working' ? addDays(order.dueOn, daysStopped(stop)) : order.dueOn
  const isMoved = dueOn !== order.dueOn
  await resumeOrder(tx, {
    ...{ id: order.id, stop, dueOn: isMoved ? dueOn : null },
    inspectedFrom: deliveredAt && countedFrom(inspectionFrom({ deliveredAt, inspectedFrom }), stop),
  })
  if (isMoved) await issueTerms(tx, { ...order, dueOn }, act.at)
  await insertOrderEvent(tx, {
    ...{ orderId: order.id, verb: 'resume', fromStatus: order.status, toStatus: order.status },
    ...{ byRole: role, actorId: act.actorId, at: act.at, detail: { disputeId: act.disputeId, dueOn } },
  })
  return order
}
