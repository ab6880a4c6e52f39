import type { Tx } from '../../../platform/db'
import { providerNamed } from '../provider'
import { openCharge } from '../store-charges'

export interface ChargeStart {
  /** Made at the door; the id of the payment. */
  id: string
  payerId: string
  /** Orders paid together; the payer returns to the first one. */
  lines: readonly { orderId: string; amountYen: bigint }[]
  at: Date
}

const currentProvider = 'sandbox'

/**
 * Begins a payment and says where the payer goes (§4.3). The same payer asking for the same lines again is
 * led to the same charge while it is unpaid. An order paid by two different charges is the listener's to
 * notice: see `returnPayment`.
 */
export const startCharge = async (tx: Tx, start: ChargeStart): Promise<{ payPath: string }> => {
  const provider = providerNamed(currentProvider)
  const { ref } = provider.charge(start.id)
  const id = await openCharge(tx, { ...start, provider: currentProvider, ref })
  return { payPath: provider.charge(id).payPath }
}
