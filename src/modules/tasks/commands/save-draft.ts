import type { Tx } from '../../../platform/db'
import { ownTask } from '../advance'
import { refuse } from '../refusals'
import { insertDraft, type TaskFields, updateFields } from '../store'

const checkWhole = ({ screening, trainingPurpose, trainingBy, trainingLicence }: TaskFields): void => {
  const said = [trainingPurpose, trainingBy, trainingLicence].filter((text) => text !== '').length
  if (said !== 0 && said !== 3) {
    const field =
      trainingPurpose === '' ? 'trainingPurpose' : trainingBy === '' ? 'trainingBy' : 'trainingLicence'
    throw refuse('training-incomplete', field)
  }
  if (!screening) return
  const { label, options, right } = screening
  const isUsable = right.length > 0 && right.every((n) => n < options.length)
  if (label === '' || options.length < 2 || !isUsable) throw refuse('screening-incomplete', 'screeningLabel')
}

/**
 * Keeps what the client has filled in, and makes the draft at the first time (§3.5). After the money has come nothing changes:
 * refuses 'not-possible-now', 'training-incomplete', 'screening-incomplete', and 'task-not-found' for another's.
 */
export const saveDraft = async (
  tx: Tx,
  change: { taskId: string; clientId: string; fields: TaskFields; at: Date },
): Promise<void> => {
  const { taskId, clientId, fields, at } = change
  await insertDraft(tx, { id: taskId, clientId, at })
  const { status } = await ownTask(tx, change)
  if (status !== 'draft' && status !== 'awaiting') throw refuse('not-possible-now')
  checkWhole(fields)
  await updateFields(tx, { taskId, fields, at })
}
