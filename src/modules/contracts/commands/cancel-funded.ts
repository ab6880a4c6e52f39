import type { Tx } from '../../../platform/db'
import { feesOf, settleOrder } from '../../ledger'
import { type Act, advance, type OfficialAct } from '../advance'
import { refuse } from '../refusals'
import type { CancelTerms } from '../request-terms'
import { feeDateOf } from '../rules'

/**
 * Ends a funded order with a cause and a share of the escrow: by agreement, by an operator's decision, or by
 * time (§3.1). Only the fault decided here counts for the rank (§2.2). Refuses 'share-out-of-range'.
 */
export const cancelFunded = (
  tx: Tx,
  act: (Act | OfficialAct) & { terms: CancelTerms; decidedBy: 'agreement' | 'operator' | 'clock' },
) =>
  advance(tx, { verb: 'cancel-funded', act }, async (order) => {
    const { fault, rewardYen } = act.terms
    if (rewardYen < 0n || rewardYen > order.priceYen) throw refuse('share-out-of-range', 'rewardYen')
    await settleOrder(tx, {
      orderId: order.id,
      freelancerId: order.freelancerId,
      clientId: order.clientId,
      priceYen: order.priceYen,
      rewardYen,
      clientFeeYen: order.clientFeeYen ?? 0n,
      freelancerFeeYen: feesOf(rewardYen, feeDateOf(order)).freelancerFeeYen,
      withholds: order.withholding,
      key: `order/${order.id}/settle`,
      at: act.at,
      actorId: act.actorId,
    })
    return {
      set: { endedAt: act.at, fault, faultDecidedBy: act.decidedBy, rewardedYen: rewardYen },
      detail: { fault, rewardYen },
    }
  })
