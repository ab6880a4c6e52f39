import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { isOpen } from '../lifecycle'
import { refuse } from '../refusals'
import { decideCase, lockCase } from '../store'

/** There was nothing in it, and why. It stays so until there is new evidence (§2.7). Refuses a case that is decided. */
export const dismissCase = async (
  tx: Tx,
  dismissal: { caseId: string; operatorId: string; note: string; at: Date },
): Promise<void> => {
  const { caseId, operatorId, note, at } = dismissal
  const found = await lockCase(tx, caseId)
  if (!found) throw refuse('case-not-found')
  if (!isOpen('dismiss-case', found.status, 'operator')) throw refuse('case-already-decided')
  const { score, orderIds } = found
  await decideCase(tx, { caseId, operatorId, outcome: 'dismissed', note, score, orderIds, at })
  const subject = { subjectKind: 'integrity-case', subjectId: caseId }
  await recordAuditEntry(tx, { at, actorId: operatorId, deed: 'dismiss-case', ...subject, reason: note })
}
