import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { taskEnding, worksDue } from '../events'
import type { DueReminder } from '../queries-due'
import { markReminded } from '../store'

/** The client is told a day ahead that a task ends, or that works without a decision will count as approved (§3.5). */
export const remind = async (tx: Tx, due: DueReminder & { at: Date }): Promise<void> => {
  const { taskId, clientId, of, at } = due
  if (!(await markReminded(tx, due))) return
  await emit(tx, of === 'ending' ? taskEnding : worksDue, { taskId, clientId, at })
}
