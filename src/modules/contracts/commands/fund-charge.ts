import type { Tx } from '../../../platform/db'
import { returnPayment } from '../../ledger'
import { lockPaidOrders } from '../store'
import { acceptRaise } from './accept-raise'
import { fund } from './fund'

/**
 * A payment has succeeded: each order it was for is funded, or gets the higher price that was asked for, in the payment's own transaction. Money for an order
 * that cannot take it any more (cancelled meanwhile, funded by another payment, price changed) goes straight back.
 */
export const fundCharge = async (
  tx: Tx,
  paid: { chargeId: string; pays: readonly string[]; at: Date },
): Promise<void> => {
  const { chargeId, pays, at } = paid
  if (!pays.includes('order')) return
  for (const order of await lockPaidOrders(tx, chargeId)) {
    const { id: orderId, clientId, paidYen } = order
    const takesIt = order.status === 'agreed' && paidYen === order.priceYen + (order.clientFeeYen ?? 0n)
    if (takesIt) await fund(tx, { orderId, actorId: clientId, at }, order)
    else if (!(await acceptRaise(tx, { order, chargeId, amountYen: paidYen, at })))
      await returnPayment(tx, { chargeId, orderId, clientId, amountYen: paidYen, at })
  }
}
