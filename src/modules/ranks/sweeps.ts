import { setImmediate } from 'node:timers/promises'
import { type Db, inTransaction, type Tx } from '../../platform/db'
import type { WorkContext } from '../../platform/jobs'
import { reevaluate } from './commands/reevaluate'
import { advancePass, beginPassIfDue, type Pass } from './full-pass'
import { type Due, type DueTable, lockDue, lockFree } from './store-due'

/** Small enough that whoever waits for one of these people waits for a fraction of a second. */
const peoplePerBatch = 25

/** Those whom time alone may have moved: where they stand in line, and how one of them is judged. */
export interface Line {
  readonly table: DueTable
  /** Of people locked in the line, those whom nobody else is about to judge, locked for a judgement too. */
  readonly free: (tx: Tx, memberIds: readonly string[]) => Promise<readonly string[]>
  readonly judge: (tx: Tx, one: { readonly memberId: string; readonly at: Date }) => Promise<void>
}

interface Place {
  readonly at: Date
  readonly after: Due | null
  readonly max: number
}

/** Judges the first people due after a place, in one transaction; answers whom it looked at, all of them or up to the fault. */
const judgeBatch = async (
  db: Db,
  { table, free, judge }: Line,
  { at, after, max }: Place,
): Promise<{ due: readonly Due[]; judged: number; fault?: unknown }> => {
  let due: readonly Due[] = []
  try {
    const judged = await inTransaction(db, async (tx) => {
      due = await lockDue(tx, { table, at, after, max })
      // Whoever is in the middle of something is judged by that very thing, or in the next minute: a sweep waits for nobody.
      const ids = await free(
        tx,
        due.map(({ memberId }) => memberId),
      )
      for (const memberId of ids) await judge(tx, { memberId, at })
      return ids.length
    })
    return { due, judged }
  } catch (fault) {
    return { due, judged: 0, fault }
  }
}

/** After a batch that failed: one person at fault must not hold the others up. */
const judgeEach = async (
  { db, at, log }: WorkContext,
  judge: Line['judge'],
  { due, fault }: { due: readonly Due[]; fault: unknown },
): Promise<number> => {
  if (due.length === 0 || !log) throw fault
  let judged = 0
  for (const { memberId } of due)
    try {
      await inTransaction(db, (tx) => judge(tx, { memberId, at }))
      judged += 1
    } catch (error) {
      log.error({ err: error, memberId }, 'somebody due could not be judged')
    }
  return judged
}

/** One batch of a line, and each of its people by themselves where it failed. */
const judgeTurn = async (context: WorkContext, line: Line, place: Omit<Place, 'at'>) => {
  const { db, at } = context
  const { due, judged, fault } = await judgeBatch(db, line, { at, ...place })
  return { due, judged: fault ? await judgeEach(context, line.judge, { due, fault }) : judged }
}

/**
 * Judges lines of people, the longest overdue first, in small batches for as long as the minute lasts: the lines take turns, so
 * that a long one keeps nobody in another waiting; servers side by side take different people. Answers how many. What is left
 * is left to the next minute.
 */
export const sweepLines = async (
  context: WorkContext,
  lines: readonly Line[],
  max: number = peoplePerBatch,
): Promise<number> => {
  let judged = 0
  // A place in the line, not only its head: whoever stays due (locked, or at fault) is passed by.
  let waiting: { line: Line; after: Due | null }[] = lines.map((line) => ({ line, after: null }))
  while (waiting.length > 0) {
    const longer: typeof waiting = []
    for (const { line, after } of waiting) {
      const turn = await judgeTurn(context, line, { after, max })
      judged += turn.judged
      if (turn.due.length >= max) longer.push({ line, after: turn.due.at(-1) ?? after })
      if (context.mayGoOn?.() === false) return judged
      await setImmediate()
    }
    waiting = longer
  }
  return judged
}

/**
 * The freelancers whom time alone may have moved (§2.4). On the first day of a rule that is everybody, and somebody not
 * swept yet misses nothing but the moments at which time alone changes their standing under the new rule (decision 029).
 */
export const freelancersDue: Line = { table: 'members_rank_due', free: lockFree, judge: reevaluate }

/**
 * Begins the pass over everybody where it is time, and takes an open one a batch further: one a minute, so that no other sweep waits
 * long. Each batch is a transaction: a process that dies loses one at most, and of several servers one is at it (decision 043).
 */
export const sweepPass = async ({ db, at }: WorkContext, pass: Pass, max?: number): Promise<void> => {
  await inTransaction(db, (tx) => beginPassIfDue(tx, pass, at))
  await inTransaction(db, (tx) => advancePass(tx, pass, { at, max }))
}
