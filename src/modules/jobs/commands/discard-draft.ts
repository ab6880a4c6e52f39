import type { Tx } from '../../../platform/db'
import { ownJob } from '../advance'
import { refuse } from '../refusals'
import { setDiscarded } from '../store'

/** Puts a draft away. A posted job is closed instead: refuses 'not-possible-now'. */
export const discardDraft = async (
  tx: Tx,
  draft: { jobId: string; clientId: string; at: Date },
): Promise<void> => {
  const job = await ownJob(tx, draft)
  if (job.status !== 'draft') throw refuse('not-possible-now')
  await setDiscarded(tx, draft.jobId, draft.at)
}
