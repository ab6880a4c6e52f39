// What time alone does to retainers, each in a transaction of its own; tried twice, it is done once.
import { dateOf } from '../../platform/clock'
import { inTransaction, type Tx } from '../../platform/db'
import { DomainError } from '../../platform/domain-error'
import { newId } from '../../platform/ids'
import type { JobContext } from '../../platform/jobs'
import { finish } from './commands/finish'
import { remind } from './commands/remind'
import { repeat } from './commands/repeat'
import { remindersDue, retainersOver, retainersToRepeat } from './queries-due'

/** Another process may have been quicker: then the command refuses, and that is right. Answers whether all were done. */
const each = async <T>(context: JobContext, due: readonly T[], run: (tx: Tx, one: T) => Promise<unknown>) => {
  let done = 0
  for (const one of due) {
    try {
      await inTransaction(context.db, (tx) => run(tx, one))
      done += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return done
}

/**
 * Ends what is over, opens the orders of the months that have begun (several, when the site stood still), and tells both sides
 * what comes within days.
 */
export const sweepRetainers = async (context: JobContext): Promise<void> => {
  const { db, at } = context
  const byClock = (retainerId: string) => ({ retainerId, actorId: null, as: 'clock' as const, at })
  await each(context, await retainersOver(db, dateOf(at)), (tx, id) => finish(tx, byClock(id)))
  let done = 1
  while (done > 0) {
    const due = await retainersToRepeat(db, dateOf(at))
    done = await each(context, due, (tx, id) => repeat(tx, { ...byClock(id), orderId: newId(at) }))
  }
  await each(context, await remindersDue(db, dateOf(at)), (tx, due) => remind(tx, { ...due, at }))
}
