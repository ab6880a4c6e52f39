import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { caseConfirmed } from '../events'
import { isOpen } from '../lifecycle'
import { refuse } from '../refusals'
import { decideCase, lockCase } from '../store'

/**
 * These people forged (§2.7). Tells whoever sanctions; no rank moves by it. Refuses a case that is decided.
 */
export const confirmCase = async (
  tx: Tx,
  confirmation: { caseId: string; operatorId: string; note: string; at: Date },
): Promise<void> => {
  const { caseId, operatorId, note, at } = confirmation
  const found = await lockCase(tx, caseId)
  if (!found) throw refuse('case-not-found')
  if (!isOpen('confirm-case', found.status, 'operator')) throw refuse('case-already-decided')
  const { score, orderIds, memberIds } = found
  await decideCase(tx, { caseId, operatorId, outcome: 'confirmed', note, score, orderIds, at })
  const subject = { subjectKind: 'integrity-case', subjectId: caseId }
  await recordAuditEntry(tx, { at, actorId: operatorId, deed: 'confirm-case', ...subject, reason: note })
  await emit(tx, caseConfirmed, { caseId, memberIds, operatorId, at })
}
