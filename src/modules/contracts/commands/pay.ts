import type { Tx } from '../../../platform/db'
import { type ChargeNaming, startCharge } from '../../ledger'
import { refuse } from '../refusals'
import { payableOrders } from '../store-payable'
import { checkRead } from '../version'

/**
 * The client sets out to pay for agreed orders: one payment for all of them, of price and client fee. Answers the
 * provider's page to go to (§4.3). Refuses 'nothing-to-pay' when none of them awaits this client's money.
 */
export const pay = async (
  tx: Tx,
  act: {
    chargeId: string
    clientId: string
    of: { orderId: string } | { contractId: string }
    via: ChargeNaming
    at: Date
    read?: string | undefined
  },
): Promise<{ payPath: string }> => {
  const orders = await payableOrders(tx, { clientId: act.clientId, of: act.of })
  if (orders.length === 0) throw refuse('nothing-to-pay')
  checkRead(orders, act.read)
  const lines = orders.map((order) => ({
    orderId: order.id,
    amountYen: order.priceYen + (order.clientFeeYen ?? 0n),
  }))
  return startCharge(tx, { id: act.chargeId, payerId: act.clientId, lines, via: act.via, at: act.at })
}
