import { noteDeed } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { caseConfirmed } from '../events'
import { isOpen } from '../lifecycle'
import { no } from '../refusals'
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
  if (!found) throw no('case-not-found')
  if (!isOpen('confirm-case', found.status, 'operator')) throw no('case-already-decided')
  const { score, orderIds, memberIds } = found
  await decideCase(tx, { caseId, operatorId, outcome: 'confirmed', note, score, orderIds, at })
  const subject = { subjectKind: 'integrity-case', subjectId: caseId }
  await noteDeed(tx, { at, actorId: operatorId, deed: 'confirm-case', ...subject, reason: note })
  await emit(tx, caseConfirmed, { caseId, memberIds, operatorId, at })
}
