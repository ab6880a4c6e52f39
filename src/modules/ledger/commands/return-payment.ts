import type { Tx } from '../../../platform/db'
import { orderRef, returnEntries } from '../entries'
import { writePosting } from '../store'
import { requestRefund } from './request-refund'

export interface UnwantedPayment {
  chargeId: string
  orderId: string
  clientId: string
  amountYen: bigint
  at: Date
}

/**
 * Sends back a charge's line whose order cannot be funded any more (it was cancelled while the bank was slow,
 * or paid twice): the money is booked as owed to the client, and the provider is asked to return it.
 */
export const returnPayment = async (tx: Tx, back: UnwantedPayment): Promise<void> => {
  await writePosting(tx, {
    kind: 'refund',
    reference: orderRef(back.orderId),
    key: `charge/${back.chargeId}/${back.orderId}/return`,
    at: back.at,
    actorId: null,
    entries: returnEntries(back),
  })
  await requestRefund(tx, back)
}
