import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import type { RejectReason } from '../lifecycle'

/** An operator does not let a held message pass; the sender is told the reason (§5.2). Refuses one that is decided. */
export const reject = async (
  tx: Tx,
  step: { heldId: string; operatorId: string; reason: RejectReason; note: string; at: Date },
): Promise<void> => {
  const { heldId, operatorId, reason, note, at } = step
  const act = { heldId, actorId: operatorId, as: 'operator' as const, at }
  await advance(tx, { verb: 'reject', act }, () => ({ set: { reason, note } }))
}
