import type { Tx } from '../../platform/db'
import { feesOf, type OrderSettlement, settleOrder } from '../ledger'
import type { OfficialAct } from './advance'
import type { Fault } from './lifecycle'
import { refuse } from './refusals'
import { feeDateOf } from './rules'
import type { OrderRow } from './store'

/** How a dispute ends: what of the escrow the freelancer gets in yen, whose fault it was, and who says so. */
export interface DisputeEnd {
  rewardYen: bigint
  fault: Fault
  decidedBy: 'agreement' | 'operator'
  /** Until when the refund waits for an appeal; absent: it goes at once. */
  refundNotBefore?: Date | undefined
}

/** The fact that settles an order, whatever ended it: it happens once. */
export const settledKeyOf = (orderId: string): string => `order/${orderId}/settle`

/** How an order's escrow is divided by the end of a dispute. Refuses 'share-out-of-range'. */
export const settlementOf = (order: OrderRow, act: OfficialAct & { end: DisputeEnd }): OrderSettlement => {
  const { rewardYen } = act.end
  if (rewardYen < 0n || rewardYen > order.priceYen) throw refuse('share-out-of-range', 'rewardYen')
  const isWhole = rewardYen === order.priceYen
  return {
    orderId: order.id,
    freelancerId: order.freelancerId,
    clientId: order.clientId,
    priceYen: order.priceYen,
    rewardYen,
    clientFeeYen: order.clientFeeYen ?? 0n,
    freelancerFeeYen: isWhole
      ? (order.freelancerFeeYen ?? 0n)
      : feesOf(rewardYen, feeDateOf(order)).freelancerFeeYen,
    withholds: order.withholding,
    key: settledKeyOf(order.id),
    at: act.at,
    actorId: act.actorId,
  }
}

/**
 * Pays the reward out of a disputed order's escrow and returns the rest; what goes back waits until `refundNotBefore`, where
 * an appeal can still move it. Refuses 'share-out-of-range'.
 */
export const settleDisputed = async (
  tx: Tx,
  order: OrderRow,
  act: OfficialAct & { end: DisputeEnd },
): Promise<void> => {
  const { refundNotBefore } = act.end
  await settleOrder(tx, { ...settlementOf(order, act), refundNotBefore })
}
