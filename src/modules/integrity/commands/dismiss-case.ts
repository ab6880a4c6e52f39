import type { Tx } from '../../../platform/db'
import { advance } from '../advance'

/** There was nothing in it, and why. It stays so until there is new evidence (§2.7). Refuses a case that is decided. */
export const dismissCase = async (
  tx: Tx,
  dismissal: { caseId: string; operatorId: string; note: string; at: Date },
): Promise<void> => {
  const { caseId, operatorId, note, at } = dismissal
  await advance(tx, { verb: 'dismiss-case', act: { caseId, actorId: operatorId, as: 'operator', note, at } })
}
