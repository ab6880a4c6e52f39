import type { Tx } from '../../../platform/db'
import { ownJob } from '../advance'
import { type JobChange, keepFields } from '../keep-fields'
import { refuse } from '../refusals'
import { insertDraft } from '../store'

/**
 * Keeps one step of a draft, and makes the draft at the first (§3.3). Nothing is required yet: posting checks.
 * Refuses 'job-not-found' for another's draft, 'not-possible-now' once it is posted, 'budget-upside-down'.
 */
export const saveDraft = async (tx: Tx, change: JobChange): Promise<void> => {
  await insertDraft(tx, { id: change.jobId, clientId: change.clientId, at: change.at })
  const job = await ownJob(tx, change)
  if (job.status !== 'draft') throw refuse('not-possible-now')
  await keepFields(tx, change)
}
