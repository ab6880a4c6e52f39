import { setImmediate } from 'node:timers/promises'
import { type Db, inTransaction } from '../../platform/db'
import type { JobContext } from '../../platform/jobs'
import { reevaluate } from './commands/reevaluate'
import { type Due, lockDue, lockFree } from './store-due'

/** Small enough that whoever waits for one of these people waits for a fraction of a second. */
const peoplePerBatch = 25

/** Judges the first people due after a place, in one transaction; answers whom it looked at, all of them or up to the fault. */
const judgeBatch = async (
  db: Db,
  of: { at: Date; after: Due | null; max: number },
): Promise<{ due: readonly Due[]; judged: number; fault?: unknown }> => {
  let due: readonly Due[] = []
  try {
    const judged = await inTransaction(db, async (tx) => {
      due = await lockDue(tx, of)
      // Whoever is in the middle of something is judged by that very thing, or in the next minute: a sweep waits for nobody.
      const free = await lockFree(
        tx,
        due.map(({ memberId }) => memberId),
      )
      for (const memberId of free) await reevaluate(tx, { memberId, at: of.at })
      return free.length
    })
    return { due, judged }
  } catch (fault) {
    return { due, judged: 0, fault }
  }
}

/** After a batch that failed: one person at fault must not hold the others up. */
const judgeEach = async (
  { db, at, log }: JobContext,
  due: readonly Due[],
  fault: unknown,
): Promise<number> => {
  if (due.length === 0 || !log) throw fault
  let judged = 0
  for (const { memberId } of due)
    try {
      await inTransaction(db, (tx) => reevaluate(tx, { memberId, at }))
      judged += 1
    } catch (error) {
      log.error({ err: error, memberId }, 'somebody due could not be judged')
    }
  return judged
}

/**
 * Judges whoever time alone may have moved (§2.4), the longest overdue first, in small batches for as long as the minute
 * lasts; servers side by side take different people. Answers how many. What is left is left to the next minute: on the
 * first day of a rule that is everybody, and somebody not swept yet misses nothing but the moments at which time alone
 * changes their standing under the new rule (decision 029).
 */
export const sweepDue = async (context: JobContext, max = peoplePerBatch): Promise<number> => {
  const { db, at, mayGoOn } = context
  let judged = 0
  // A place in the queue, not only its head: whoever stays due (locked, or at fault) is passed by.
  for (let after: Due | null = null; ; ) {
    const batch = await judgeBatch(db, { at, after, max })
    judged += batch.fault ? await judgeEach(context, batch.due, batch.fault) : batch.judged
    after = batch.due.at(-1) ?? after
    if (batch.due.length < max || mayGoOn?.() === false) return judged
    await setImmediate()
  }
}
