import type { Tx } from '../../../platform/db'
import { mergeEntries, orderRef } from '../entries'
import { writePosting } from '../store'

export interface EscrowMerge {
  toOrderId: string
  /** The orders that end; all that is held for them moves. */
  from: readonly { orderId: string; priceYen: bigint }[]
  at: Date
  actorId: string | null
}

/**
 * Moves the escrow of several orders into one that goes on (§3.1), in one posting. Refuses 'not-enough-money'
 * when less is held than their prices, and 'already-posted' when the same orders come again.
 */
export const mergeEscrow = async (tx: Tx, merge: EscrowMerge): Promise<void> => {
  await writePosting(tx, {
    kind: 'merge',
    reference: orderRef(merge.toOrderId),
    key: `${orderRef(merge.toOrderId)}/merge/${merge.from[0]?.orderId}`,
    at: merge.at,
    actorId: merge.actorId,
    entries: mergeEntries(merge),
  })
}
