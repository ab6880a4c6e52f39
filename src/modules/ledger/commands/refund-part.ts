import type { Tx } from '../../../platform/db'
import { orderRef, refundEntries } from '../entries'
import { writePosting } from '../store'
import { requestRefund } from './request-refund'

export interface PartRefund {
  orderId: string
  clientId: string
  /** What leaves the escrow. */
  amountYen: bigint
  /** What of the client fee goes back with it. */
  clientFeeYen: bigint
  key: string
  at: Date
  actorId: string | null
}

/** Gives back part of what is held for an order that goes on, as when its price is lowered (§3.1). */
export const refundPart = async (tx: Tx, refund: PartRefund): Promise<void> => {
  const { orderId, clientId, key, at, actorId } = refund
  await writePosting(tx, {
    kind: 'refund',
    reference: orderRef(orderId),
    key,
    at,
    actorId,
    entries: refundEntries(refund),
  })
  const amountYen = refund.amountYen + refund.clientFeeYen
  await requestRefund(tx, { orderId, clientId, amountYen, at })
}
