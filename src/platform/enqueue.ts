// How work is put into the queue, in the transaction that makes it necessary; jobs.ts does it.
import { sql } from 'kysely'
import { beforeCommit, type Tx } from './db'
import type { Payload } from './events'

/** All work outside a request goes through one queue; the job's name finds its handler. */
export const queue = 'work'
/** Work of minutes, not moments: it has a worker of its own, so that no letter waits behind it. */
export const longQueue = 'long'
/** Letters leave side by side: one that the other end refuses, or is slow to take, holds up no other. */
export const mailQueue = 'mail'
/** Queues whose jobs are somebody's: sweeps come by themselves, every minute. */
export const workQueues = [queue, longQueue, mailQueue]
/** A refused letter is tried again after half a minute, then after twice as long each time (pg-boss's backoff). */
const letterRetrySeconds = 30
const longJobSeconds = 7200
const jobSeconds = 900
/** Rows of one insert: each has six parameters, and a statement takes 65,535. */
const jobsAtOnce = 1000

interface Job {
  name: string
  startAfter?: Date
  isLong?: true
  isLetter?: true
}
/**
 * Jobs by name, for the same payload; with `startAfter`, one that waits until then; `isLong`, one that takes minutes; `isLetter`,
 * one that leaves for elsewhere.
 */
export type JobName = string | readonly string[] | Job
type Enqueue = (tx: Tx, job: JobName, payload: Payload) => Promise<void>

type JobRow = ReturnType<typeof rowOf>
const rowOf = (job: Job, payload: Payload) => {
  const startAfter = job.startAfter ?? null
  const seconds = job.isLong ? longJobSeconds : jobSeconds
  const lane = job.isLong ? longQueue : job.isLetter ? mailQueue : queue
  return sql`(${lane}, ${JSON.stringify({ job: job.name, payload })}::jsonb, 8, ${job.isLetter ? letterRetrySeconds : 0}::int, true,
    coalesce(${startAfter}::timestamptz, now()), coalesce(${startAfter}::timestamptz, now()) + interval '14 days', ${seconds}::int)`
}

/** pg-boss inserts through a started instance only; rows in its table are its documented way for callers' transactions. */
const insertJobs = async (tx: Tx, rows: JobRow[]): Promise<void> => {
  for (let done = 0; done < rows.length; done += jobsAtOnce)
    await sql`insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, start_after, keep_until, expire_seconds)
      values ${sql.join(rows.slice(done, done + jobsAtOnce))}`.execute(tx)
}

/** What the commands of a transaction have enqueued so far. */
const collected = new WeakMap<Tx, JobRow[]>()

/** Enqueues whatever is set aside: for the maker of the demo world, which lets recent news through. */
export const enqueueNow: Enqueue = async (tx, job, payload) => {
  const jobs: Job[] =
    typeof job === 'string' ? [{ name: job }] : 'name' in job ? [job] : job.map((name) => ({ name }))
  const rows = jobs.map((one) => rowOf(one, payload))
  const earlier = collected.get(tx)
  if (earlier) earlier.push(...rows)
  else if (beforeCommit(tx, (last) => insertJobs(last, rows))) collected.set(tx, rows)
  else await insertJobs(tx, rows)
}

let enqueueBy: Enqueue = enqueueNow
/** Enqueues in the caller's transaction, as its last statement for all its jobs: if it rolls back, no job ever was. */
export const enqueue: Enqueue = (tx, job, payload) => enqueueBy(tx, job, payload)

/** While the demo world is made, letters of two years are not sent: its maker sets them aside. */
export const setAsideJobs = (aside: Enqueue | null): void => {
  enqueueBy = aside ?? enqueueNow
}
