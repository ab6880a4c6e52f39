import type { Tx } from '../../../platform/db'
import { advance } from '../advance'

/** These people forged (§2.7). Tells whoever sanctions; no rank moves by it. Refuses a case that is decided. */
export const confirmCase = async (
  tx: Tx,
  confirmation: { caseId: string; operatorId: string; note: string; at: Date },
): Promise<void> => {
  const { caseId, operatorId, note, at } = confirmation
  await advance(tx, { verb: 'confirm-case', act: { caseId, actorId: operatorId, as: 'operator', note, at } })
}
