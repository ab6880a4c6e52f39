import type { Tx } from '../../../platform/db'
import { clientRefundEntries, orderRef } from '../entries'
import { writePosting } from '../store'
import { endRefund, lockWaitingRefund } from '../store-refunds'

/** Books what the provider answered to a refund. Does nothing for a refund that is done. */
export const settleRefund = async (
  tx: Tx,
  outcome: { refundId: string; status: 'succeeded' | 'failed'; at: Date },
): Promise<void> => {
  const refund = await lockWaitingRefund(tx, outcome.refundId)
  if (!refund) return
  await endRefund(tx, { id: refund.id, status: outcome.status, at: outcome.at })
  if (outcome.status === 'failed') return
  await writePosting(tx, {
    kind: 'client-refund',
    reference: orderRef(refund.orderId),
    key: `refund/${refund.id}`,
    at: outcome.at,
    actorId: null,
    entries: clientRefundEntries({ clientId: refund.clientId, amountYen: refund.amountYen }),
  })
}
