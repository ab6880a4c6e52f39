import type { Tx } from '../../../platform/db'
import { recordAction } from '../../messages'
import { type Act, lockForParty } from '../advance'
import { holdsEscrow } from '../lifecycle'
import { refuse } from '../refusals'
import { autoAcceptAt, inspectionFrom } from '../rules'
import { insertOrderEvent, type OrderRow } from '../store'
import { stopOrder } from '../store-disputes'

/** A delivery whose inspection is over is accepted, whether or not the clock has come by yet. */
const isOver = ({ status, deliveredAt, inspectedFrom }: OrderRow, at: Date): boolean =>
  status === 'delivered' &&
  deliveredAt !== null &&
  autoAcceptAt(inspectionFrom({ deliveredAt, inspectedFrom })) <= at

/**
 * Stops an order for a dispute: until that ends nothing moves it, no deadline runs, and its escrow stays (§5.3, decision 111).
 * Refuses 'order-not-found', 'wrong-moment' where no money is held or the inspection is over, and 'disputed'.
 */
export const dispute = async (
  tx: Tx,
  act: Act & { actorId: string; disputeId: string },
): Promise<{ order: OrderRow; role: 'client' | 'freelancer' }> => {
  const { order, role } = await lockForParty(tx, act)
  if (order.disputedAt) throw refuse('disputed')
  if (!holdsEscrow(order.status) || isOver(order, act.at)) throw refuse('wrong-moment')
  await stopOrder(tx, { orderId: order.id, at: act.at })
  await insertOrderEvent(tx, {
    ...{ orderId: order.id, verb: 'dispute', fromStatus: order.status, toStatus: order.status },
    ...{ byRole: role, actorId: act.actorId, at: act.at, detail: { disputeId: act.disputeId } },
  })
  await recordAction(tx, { threadId: order.threadId, memberId: act.actorId, deed: 'dispute', at: act.at })
  return { order, role }
}
