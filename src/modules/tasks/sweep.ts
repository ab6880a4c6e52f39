// What time alone does to tasks and works, each task in a transaction of its own.
import { inTransaction, type Tx } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import type { WorkContext } from '../../platform/jobs'
import { approve } from './commands/approve'
import { close } from './commands/close'
import { complete } from './commands/complete'
import { concede } from './commands/concede'
import { lapse } from './commands/lapse'
import { remind } from './commands/remind'
import {
  remindersDue,
  tasksToClose,
  tasksToComplete,
  worksToApprove,
  worksToConcede,
  worksToLapse,
} from './queries-due'

/** Somebody may have been quicker: then the command refuses, and that is right. */
const each = async <T>(
  context: WorkContext,
  due: readonly T[],
  run: (tx: Tx, one: T) => Promise<unknown>,
): Promise<void> => {
  for (const one of due) {
    try {
      await inTransaction(context.db, (tx) => run(tx, one))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
}

/** Frees lost places, tells clients what is about to happen, approves what nobody decided on, ends rejections and tasks (§3.5). */
export const sweepTasks = async (context: WorkContext): Promise<void> => {
  const { db, at } = context
  const clock = { actorId: null, as: 'clock' as const, at }
  await each(context, await worksToLapse(db, at), (tx, due) => lapse(tx, { ...due, ...clock }))
  await each(context, await worksToApprove(db, at), (tx, due) => approve(tx, { ...due, ...clock }))
  await each(context, await remindersDue(db, at), (tx, due) => remind(tx, { ...due, at }))
  await each(context, await worksToConcede(db, at), (tx, due) => concede(tx, { ...due, ...clock }))
  await each(context, await tasksToClose(db, at), (tx, taskId) => close(tx, { taskId, ...clock }))
  await each(context, await tasksToComplete(db), (tx, taskId) => complete(tx, { taskId, ...clock }))
}
