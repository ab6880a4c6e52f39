import type { Tx } from '../../../platform/db'
import { orderRef, splitEntries } from '../entries'
import { writePosting } from '../store'

export interface EscrowSplit {
  fromOrderId: string
  /** The new orders; what they do not take stays with the first. */
  pieces: readonly { orderId: string; priceYen: bigint }[]
  at: Date
  actorId: string | null
}

/**
 * Moves part of an order's escrow into new orders (§3.2). Refuses 'not-enough-money' when they ask for more
 * than is held, and 'already-posted' when the same pieces come again.
 */
export const splitEscrow = async (tx: Tx, split: EscrowSplit): Promise<void> => {
  await writePosting(tx, {
    kind: 'split',
    reference: orderRef(split.fromOrderId),
    key: `${orderRef(split.fromOrderId)}/split/${split.pieces[0]?.orderId}`,
    at: split.at,
    actorId: split.actorId,
    entries: splitEntries(split),
  })
}
