import type { Tx } from '../../../platform/db'
import type { ChargeNaming } from '../provider'
import { openCharge } from '../store-charges'

export interface ChargeStart {
  /** Made by the route handler; the id of the payment. */
  id: string
  payerId: string
  /** Orders paid together; the payer returns to the first one. */
  lines: readonly { orderId: string; amountYen: bigint }[]
  /** The provider of new charges: `payments.current`. */
  via: ChargeNaming
  at: Date
}

/**
 * Begins a payment and says where the payer goes (§4.3). The same payer asking for the same lines again is
 * led to the same charge while it is unpaid. Who subscribes to
 * `chargeSucceeded` notices an order paid by two charges: see `returnPayment`.
 */
export const startCharge = async (tx: Tx, start: ChargeStart): Promise<{ payPath: string }> => {
  const { via } = start
  const { ref } = via.charge(start.id)
  const id = await openCharge(tx, { ...start, provider: via.name, ref })
  return { payPath: via.charge(id).payPath }
}
