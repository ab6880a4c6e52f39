import type { Tx } from '../../../platform/db'
import { ownJob } from '../advance'
import { no } from '../refusals'
import { addFiles, insertDraft, type JobFields, removeFiles, replaceTags, updateFields } from '../store'

export interface JobChange {
  jobId: string
  clientId: string
  fields: Partial<JobFields>
  tags?: readonly string[]
  addFileIds?: readonly string[]
  removeFileIds?: readonly string[]
  at: Date
}

/** Writes what one step of the wizard, or the edit page, holds. The job is locked and may be changed. */
export const keepFields = async (tx: Tx, change: JobChange): Promise<void> => {
  const { budgetMinYen: low, budgetMaxYen: high } = change.fields
  if (low && high && high < low) throw no('budget-upside-down', 'budgetMaxYen')
  await updateFields(tx, change)
  if (change.tags) await replaceTags(tx, change.jobId, change.tags)
  await removeFiles(tx, change.jobId, change.removeFileIds ?? [])
  await addFiles(tx, change.jobId, change.addFileIds ?? [])
}

/**
 * Keeps one step of a draft, and makes the draft at the first (§3.3). Nothing is required yet: posting checks.
 * Refuses 'job-not-found' for another's draft, 'not-possible-now' once it is posted, 'budget-upside-down'.
 */
export const saveDraft = async (tx: Tx, change: JobChange): Promise<void> => {
  await insertDraft(tx, { id: change.jobId, clientId: change.clientId, at: change.at })
  const job = await ownJob(tx, change)
  if (job.status !== 'draft') throw no('not-possible-now')
  await keepFields(tx, change)
}
