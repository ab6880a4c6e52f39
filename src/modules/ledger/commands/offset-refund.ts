import type { Tx } from '../../../platform/db'
import { chargebackOffsetEntries } from '../entries'
import { writePosting } from '../store'
import { lockCharge } from '../store-charges'
import { lostYen } from '../store-disputes'
import { endRefund, lockWaitingRefund } from '../store-refunds'

/**
 * Sets a refund against what the client's card company has given back already (decision 171): no money moves. Answers false
 * where that is less than the refund, which then goes the usual way.
 */
export const offsetRefund = async (tx: Tx, of: { refundId: string; at: Date }): Promise<boolean> => {
  const { refundId, at } = of
  const refund = await lockWaitingRefund(tx, refundId)
  if (!refund) return true
  const { chargeId, clientId, amountYen } = refund
  await lockCharge(tx, chargeId)
  if ((await lostYen(tx, chargeId)) < amountYen) return false
  await endRefund(tx, { id: refundId, status: 'succeeded', at })
  await writePosting(tx, {
    ...{ kind: 'chargeback-offset', reference: `charge/${chargeId}`, key: `refund/${refundId}` },
    ...{ at, actorId: null, entries: chargebackOffsetEntries({ clientId, amountYen }) },
  })
  return true
}
