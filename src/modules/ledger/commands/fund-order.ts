import type { Tx } from '../../../platform/db'
import { fundEntries, orderRef } from '../entries'
import { writePosting } from '../store'

export interface Funding {
  orderId: string
  clientId: string
  /** What is to be held for the order, or added to it. */
  priceYen: bigint
  clientFeeYen: bigint
  /** For a further payment on the same order (a raised price); the first is 'order/<id>/fund'. */
  key?: string | undefined
  at: Date
  actorId: string | null
}

/** Holds a client's money for an order. Refuses 'already-posted' when this funding has been done. */
export const fundOrder = async (tx: Tx, funding: Funding): Promise<void> => {
  await writePosting(tx, {
    kind: 'fund',
    reference: orderRef(funding.orderId),
    key: funding.key ?? `${orderRef(funding.orderId)}/fund`,
    at: funding.at,
    actorId: funding.actorId,
    entries: fundEntries(funding),
  })
}
