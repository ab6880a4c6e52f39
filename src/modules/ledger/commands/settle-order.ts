import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { orderRef, type Settlement, settleEntries } from '../entries'
import { writePosting } from '../store'
import { requestRefund } from './request-refund'

export interface OrderSettlement extends Omit<Settlement, 'on'> {
  /** The fact that may happen once; the same for every way of ending an order. */
  key: string
  at: Date
  actorId: string | null
  /** Until when what goes back to the client waits, so that an appeal can still move it; absent: it goes at once. */
  refundNotBefore?: Date | undefined
}

/**
 * Ends an order's escrow: the reward less fee to the freelancer, the rest with its share of the client fee
 * back to the client (§4.2), whose provider is asked by a job. Refuses 'already-posted' for a used key and
 * 'not-enough-money' when less is held than the price.
 * @returns what the freelancer received and what goes back, in yen.
 */
export const settleOrder = async (
  tx: Tx,
  settlement: OrderSettlement,
): Promise<{ freelancerReceivesYen: bigint; refundYen: bigint }> => {
  const on = dateOf(settlement.at)
  const { entries, refundYen, freelancerReceivesYen } = settleEntries({ ...settlement, on })
  const { orderId, clientId, rewardYen, priceYen, at, actorId } = settlement
  const kind = rewardYen === priceYen ? 'release' : rewardYen === 0n ? 'refund' : 'part-release'
  await writePosting(tx, {
    kind,
    reference: orderRef(orderId),
    key: settlement.key,
    at,
    actorId,
    entries,
  })
  if (refundYen > 0n) {
    const notBefore = settlement.refundNotBefore
    await requestRefund(tx, { orderId, clientId, amountYen: refundYen, at, notBefore })
  }
  return { freelancerReceivesYen, refundYen }
}
