import type { Tx } from '../../../platform/db'
import { ownTask } from '../advance'
import { edited, type FormEdit } from '../form/edits'
import type { Question } from '../form/question'
import { refuse } from '../refusals'
import { updateFields } from '../store'

/**
 * One button of the form builder (§3.5). Answers the questions as they now are. Refuses 'not-possible-now' once the task is
 * published: its form is frozen.
 */
export const editForm = async (
  tx: Tx,
  act: { taskId: string; clientId: string; edit: FormEdit; at: Date },
): Promise<Question[]> => {
  const { status, questions: before } = await ownTask(tx, act)
  if (status !== 'draft' && status !== 'awaiting') throw refuse('not-possible-now')
  const questions = edited(before, act.edit)
  await updateFields(tx, { taskId: act.taskId, fields: { questions }, at: act.at })
  return questions
}
