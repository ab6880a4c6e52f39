import type { Tx } from '../../platform/db'
import { refuse } from './refusals'
import { addFiles, type JobFields, removeFiles, replaceTags, updateFields } from './store'

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
  if (low && high && high < low) throw refuse('budget-upside-down', 'budgetMaxYen')
  await updateFields(tx, change)
  if (change.tags) await replaceTags(tx, change.jobId, change.tags)
  await removeFiles(tx, change.jobId, change.removeFileIds ?? [])
  await addFiles(tx, change.jobId, change.addFileIds ?? [])
}
