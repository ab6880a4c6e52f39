import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/enqueue'
import { takeFrom } from '../refund-shares'
import { addRefund, chargesLeft } from '../store-refunds'

export const refundJob = 'ledger.refund'

/**
 * Asks the provider, by a job, to give back what the client is owed for an order, out of the charges that
 * paid it (or that paid the orders it was split from or merged of), oldest first. What no charge covers stays on the
 * client's account, as for money that came from outside the providers.
 */
export const requestRefund = async (
  tx: Tx,
  refund: {
    orderId: string
    clientId: string
    amountYen: bigint
    at: Date
    chargeId?: string | undefined
    notBefore?: Date | undefined
  },
): Promise<void> => {
  const { orderId, clientId, at, chargeId, notBefore } = refund
  const shares = takeFrom(await chargesLeft(tx, { orderId, chargeId }), refund.amountYen)
  for (const share of shares) {
    const id = `${share.chargeId}-${share.lineOrderId}-${share.refunds + 1}`
    await addRefund(tx, {
      id,
      chargeId: share.chargeId,
      lineOrderId: share.lineOrderId,
      orderId,
      clientId,
      amountYen: share.amountYen,
      createdAt: at,
      notBefore: notBefore ?? null,
    })
    if (!notBefore) await enqueue(tx, refundJob, { refundId: id })
  }
}
