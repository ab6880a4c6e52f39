import type { Tx } from '../../../platform/db'
import { settleOrder } from '../../ledger'
import { type Act, advance, type OfficialAct } from '../advance'

/** The client accepts (or 14 days have passed): the escrow is released at once, and reviews open (§3.1). */
export const accept = (tx: Tx, act: Act | OfficialAct) =>
  advance(tx, { verb: 'accept', act }, async (order) => {
    await settleOrder(tx, {
      orderId: order.id,
      freelancerId: order.freelancerId,
      clientId: order.clientId,
      priceYen: order.priceYen,
      rewardYen: order.priceYen,
      clientFeeYen: order.clientFeeYen ?? 0n,
      freelancerFeeYen: order.freelancerFeeYen ?? 0n,
      withholds: order.withholding,
      key: `order/${order.id}/settle`,
      at: act.at,
      actorId: act.actorId,
    })
    return { set: { endedAt: act.at, rewardedYen: order.priceYen } }
  })
