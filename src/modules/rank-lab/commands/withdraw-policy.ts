import { recordAuditEntry } from '../../../platform/audit'
import { startOf } from '../../../platform/calendar'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/jobs'
import { isWithdrawable } from '../lab-rules'
import { refuse } from '../refusals'
import { lockLab, lockPolicy, setWithdrawn } from '../store-lab'

/** The job that tells those who had been told. */
export const recallJob = 'ranks.recall'

/** Takes an announced rule back before its day (§2.7). Refuses what is not announced, and the last hour before it decides. */
export const withdrawPolicy = async (
  tx: Tx,
  { id, operatorId, reason, at }: { id: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  await lockLab(tx)
  const policy = await lockPolicy(tx, id)
  if (!policy) throw refuse('no-such-draft')
  if (policy.status !== 'published' || !policy.effectiveFrom) throw refuse('not-announced')
  if (startOf(policy.effectiveFrom) <= at) throw refuse('decides-already')
  if (!isWithdrawable(policy.effectiveFrom, at)) throw refuse('about-to-decide')
  await setWithdrawn(tx, { id, by: operatorId, reason, at })
  await enqueue(tx, recallJob, { id, at })
  const subject = { subjectKind: 'rank-policy', subjectId: id }
  const detail = { policy: policy.policyId }
  await recordAuditEntry(tx, { at, actorId: operatorId, deed: 'withdraw-policy', ...subject, reason, detail })
}
