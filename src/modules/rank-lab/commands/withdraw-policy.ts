import { startOf } from '../../../platform/calendar'
import type { Tx } from '../../../platform/db'
import { enqueue } from '../../../platform/enqueue'
import { type LabAct, recordLabAct, requirePolicy } from '../draft'
import { isWithdrawable } from '../lab-rules'
import { refuse } from '../refusals'
import { lockLab, setWithdrawn } from '../store-lab'

export const recallJob = 'ranks.recall'

/** Takes an announced rule back before its day (§2.7). Refuses what is not announced, and the last hour before it decides. */
export const withdrawPolicy = async (tx: Tx, act: LabAct & { readonly reason: string }): Promise<void> => {
  const { id, operatorId, reason, at } = act
  await lockLab(tx)
  const policy = await requirePolicy(tx, id)
  if (policy.status !== 'published' || !policy.effectiveFrom) throw refuse('not-announced')
  if (startOf(policy.effectiveFrom) <= at) throw refuse('decides-already')
  if (!isWithdrawable(policy.effectiveFrom, at)) throw refuse('about-to-decide')
  await setWithdrawn(tx, { id, by: operatorId, reason, at })
  await enqueue(tx, recallJob, { id, at })
  await recordLabAct(tx, act, { deed: 'withdraw-policy', reason, detail: { policy: policy.policyId } })
}
