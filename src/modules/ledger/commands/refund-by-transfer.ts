import type { Tx } from '../../../platform/db'
import { transferRefundedEntries } from '../entries'
import { writePosting } from '../store'
import { lockWaitingRefund } from '../store-refunds'
import { settleRefund } from './settle-refund'

/** A refund of what was paid by transfer has left the bank. Answers false where the refund does not wait (any more). */
export const refundByTransfer = async (
  tx: Tx,
  { refundId, at, actorId }: { refundId: string; at: Date; actorId: string },
): Promise<boolean> => {
  const refund = await lockWaitingRefund(tx, refundId)
  if (!refund) return false
  await settleRefund(tx, { refundId, status: 'succeeded', at })
  await writePosting(tx, {
    ...{ kind: 'deposit-refunded', reference: `order/${refund.orderId}`, key: `refund/${refundId}/bank` },
    ...{ at, actorId, entries: transferRefundedEntries(refund.amountYen) },
  })
  return true
}
