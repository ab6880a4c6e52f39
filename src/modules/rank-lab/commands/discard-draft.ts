import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { deleteDraft, lockPolicy } from '../store-lab'

/** Throws a draft away. Refuses 'no-such-draft' and 'not-a-draft'; its finished replays stay. */
export const discardDraft = async (
  tx: Tx,
  { id, operatorId, at }: { id: string; operatorId: string; at: Date },
): Promise<void> => {
  const draft = await lockPolicy(tx, id)
  if (!draft) throw refuse('no-such-draft')
  if (draft.status !== 'draft') throw refuse('not-a-draft')
  await deleteDraft(tx, id)
  const subject = { subjectKind: 'rank-policy', subjectId: id }
  const detail = { policy: draft.policyId }
  await recordAuditEntry(tx, { at, actorId: operatorId, deed: 'discard-policy', ...subject, detail })
}
