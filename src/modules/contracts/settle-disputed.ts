import type { Tx } from '../../platform/db'
import { feesOf, settleOrder } from '../ledger'
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
}

/** Pays the reward out of a disputed order's escrow and returns the rest. Refuses 'share-out-of-range'. */
export const settleDisputed = async (
  tx: Tx,
  order: OrderRow,
  act: OfficialAct & { end: DisputeEnd },
): Promise<void> => {
  const { rewardYen } = act.end
  if (rewardYen < 0n || rewardYen > order.priceYen) throw refuse('share-out-of-range', 'rewardYen')
  const isWhole = rewardYen === order.priceYen
  await settleOrder(tx, {
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
    key: `order/${order.id}/settle`,
    at: act.at,
    actorId: act.actorId,
  })
}
