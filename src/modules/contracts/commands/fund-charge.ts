import type { Tx } from '../../../platform/db'
import { chargeLines, returnPayment } from '../../ledger'
import { lockOrder } from '../store'
import { fund } from './fund'

/**
 * A payment has succeeded: each order it was for is funded, in the payment's own transaction. Money for an order
 * that cannot take it any more (cancelled meanwhile, funded by another payment, price changed) goes straight back.
 */
export const fundCharge = async (tx: Tx, paid: { chargeId: string; at: Date }): Promise<void> => {
  const lines = await chargeLines(tx, paid.chargeId)
  for (const { orderId, amountYen } of [...lines].sort((a, b) => (a.orderId < b.orderId ? -1 : 1))) {
    const order = await lockOrder(tx, orderId)
    if (!order) throw new Error(`Charge ${paid.chargeId} names an order that does not exist: ${orderId}`)
    const takesIt = order.status === 'agreed' && amountYen === order.priceYen + (order.clientFeeYen ?? 0n)
    if (takesIt) await fund(tx, { orderId, actorId: order.clientId, at: paid.at })
    else
      await returnPayment(tx, {
        chargeId: paid.chargeId,
        orderId,
        clientId: order.clientId,
        amountYen,
        at: paid.at,
      })
  }
}
