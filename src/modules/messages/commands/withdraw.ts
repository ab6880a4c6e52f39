import type { Tx } from '../../../platform/db'
import { advance } from '../advance'

/** The sender takes a held message back: nobody ever gets it. Refuses one that is decided, and those of other people. */
export const withdraw = async (
  tx: Tx,
  step: { heldId: string; senderId: string; at: Date },
): Promise<void> => {
  const { heldId, senderId, at } = step
  await advance(tx, { verb: 'withdraw', act: { heldId, actorId: senderId, at } })
}
