import { sql } from 'kysely'
import { type JobResult, PgBoss } from 'pg-boss'
import type { Db, Reader } from './db'
import { longQueue, mailQueue, queue } from './enqueue'
import type { Payload } from './events'
import { carryOverOldJobs, setAsideOldQueue } from './jobs-of-version-10'
import type { Log } from './log'
import type { SweepDone } from './metrics'
import type { Services } from './services'

const sweepQueue = 'sweep'
const lettersAtOnce = 5
/** What the worker has done is kept for a week for whoever asks; sweeps, one a minute, for an hour. */
const sweepKeptSeconds = 3600

/** What needs nothing but the database and the time. */
export interface WorkContext {
  db: Db
  at: Date
  /** For work of minutes: the time by now. Absent: it stands still. */
  now?: (() => Date) | undefined
  /** Where a sweep says what it found; tests may leave it out. */
  log?: Log | undefined
  /** Whether a long sweep may begin another batch: its minute is not over, and nobody stops the process. Absent: it may. */
  mayGoOn?: (() => boolean) | undefined
  onSweep?: ((done: SweepDone) => void) | undefined
}
export interface JobContext extends WorkContext {
  services: Services
}
type Handler = (context: JobContext, payload: Payload) => Promise<void>
const handlers = new Map<string, Handler>()

/** A job with what it does: modules list theirs, or react to events with them. */
export interface JobKind<P extends Payload> {
  readonly name: string
  readonly run: (context: JobContext, payload: P) => Promise<void>
}

/**
 * Says what a job does. Every one must bear being run twice for the same payload: workers die between the work and its
 * tick (decision 004). A name that was enqueued by an older version must stay.
 */
export const defineJob = <P extends Payload>(
  name: string,
  run: (context: JobContext, payload: P) => Promise<void>,
): JobKind<P> => ({ name, run })

/** Throws when another job has the name. */
export const handleJob = ({ name, run }: JobKind<never>): void => {
  if (handlers.has(name)) throw new Error(`Job ${name} has two handlers`)
  handlers.set(name, run as Handler)
}

export type Sweep = (context: JobContext) => Promise<void>
const sweeps = new Map<string, Sweep>()
/** What time alone changes: deadlines, windows, reminders. Runs every minute, and bears being run at any time. */
export const handleSweep = (name: string, run: Sweep): void => {
  sweeps.set(name, run)
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const revive = (payload: Record<string, unknown>): Payload =>
  Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [
      key,
      typeof value === 'string' && instant.test(value) ? new Date(value) : value,
    ]),
  ) as Payload

type QueuedJob = Readonly<{ job: string; payload: Record<string, unknown> }>
type FetchedJob = Readonly<{ id: string; data: QueuedJob }>

const runJob = async (context: JobContext, data: QueuedJob): Promise<void> => {
  const handler = handlers.get(data.job)
  if (!handler) throw new Error(`No handler for job ${data.job}`)
  await handler(context, revive(data.payload))
}

export const runSweeps = async (context: JobContext): Promise<void> => {
  const { log, onSweep } = context
  for (const [name, sweep] of sweeps) {
    const begun = performance.now()
    let isFailed = false
    try {
      await sweep(context)
    } catch (error) {
      // One sweep at fault must not hold up the others' deadlines.
      if (!log) throw error
      log.error({ sweep: name, err: error }, 'sweep failed')
      isFailed = true
    }
    onSweep?.({ name, isFailed, seconds: (performance.now() - begun) / 1000 })
  }
}

/** Creates the queue's tables. Part of preparing a database, after the migrations. */
export const prepareJobs = async (url: string): Promise<void> => {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await setAsideOldQueue(url)
  await boss.start()
  await boss.createQueue(queue)
  await boss.createQueue(sweepQueue, { deleteAfterSeconds: sweepKeptSeconds })
  await boss.createQueue(longQueue)
  await boss.createQueue(mailQueue)
  await boss.stop({ graceful: false })
  await carryOverOldJobs(url)
}

/**
 * For how many seconds a job has been due while none was done; 0 when none waits. A long line that moves is late, but
 * nothing is wrong with it. Work of minutes may well wait behind other work of minutes and is not looked at.
 */
export const queueStandstill = async (db: Reader): Promise<number> => {
  const { rows } = await sql<{ seconds: number | null }>`
    select max(extract(epoch from now() - greatest(waiting.since, done.at)))::float8 as seconds
    from unnest(array[${queue}, ${sweepQueue}]) as queues (name)
    cross join lateral (select min(greatest(created_on, start_after)) as since from pgboss.job
      where name = queues.name and state < 'active' and start_after <= now()) as waiting
    cross join lateral (select max(completed_on) as at from pgboss.job where name = queues.name) as done
    where waiting.since is not null`.execute(db)
  return Math.max(0, rows[0]?.seconds ?? 0)
}

export interface Worker {
  stop: () => Promise<void>
}

/** Of its minute a long sweep leaves as much as the others may need. */
const longSweepMs = 40_000

/** Starts working the queue with a few connections of its own. */
export const startWorker = async (
  url: string,
  context: Omit<JobContext, 'at'> & { now: () => Date; log: Log },
): Promise<Worker> => {
  // The queue's tables are the owner's to change: `prepareJobs` has.
  const boss = new PgBoss({ connectionString: url, max: 3, migrate: false })
  boss.on('error', (error) => context.log.error({ err: error }, 'jobs'))
  await boss.start()
  // What one job of a batch comes to is that job's alone: the others are done, and not done again.
  const run = async (data: QueuedJob): Promise<Omit<JobResult, 'id'>> => {
    try {
      await runJob({ ...context, at: context.now() }, data)
      return { status: 'completed' }
    } catch (error) {
      context.log.error({ err: error, job: data.job }, 'job failed')
      return { status: 'failed', output: { message: (error as Error).message } }
    }
  }
  /** The same work asked for several times (judge a client, after each of their orders) is done once. */
  const inTurn = async (jobs: FetchedJob[]): Promise<JobResult[]> => {
    const done = new Map<string, Omit<JobResult, 'id'>>()
    const results: JobResult[] = []
    for (const { id, data } of jobs) {
      const key = JSON.stringify(data)
      const result = done.get(key) ?? (await run(data))
      done.set(key, result)
      results.push({ id, ...result })
    }
    return results
  }
  const sideBySide = (jobs: FetchedJob[]): Promise<JobResult[]> =>
    Promise.all(jobs.map(async ({ id, data }) => ({ id, ...(await run(data)) })))
  const often = { perJobResults: true, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true } as const
  await boss.work(queue, { ...often, batchSize: 20 }, inTurn)
  await boss.work(longQueue, { perJobResults: true, pollingIntervalSeconds: 2, batchSize: 1 }, inTurn)
  await boss.work(mailQueue, { ...often, batchSize: lettersAtOnce }, sideBySide)
  await boss.schedule(sweepQueue, '* * * * *')
  let isStopping = false
  await boss.work(sweepQueue, async () => {
    const at = context.now()
    const mayGoOn = (): boolean => !isStopping && context.now().getTime() - at.getTime() < longSweepMs
    await runSweeps({ ...context, at, mayGoOn })
  })
  const stop = (): Promise<void> => {
    isStopping = true
    return boss.stop({ graceful: true, timeout: 4000 })
  }
  return { stop }
}

/** Does everything that waits, now: for tests, which have no worker. */
export const drainJobs = async (context: JobContext): Promise<number> => {
  let done = 0
  for (;;) {
    const found = await sql<{ id: string; name: string; data: QueuedJob }>`
      select id, name, data from pgboss.job where name in (${queue}, ${longQueue}, ${mailQueue}) and state < 'active'
      order by created_on, id limit 100`.execute(context.db)
    if (found.rows.length === 0) return done
    for (const job of found.rows) {
      await runJob(context, job.data)
      await sql`delete from pgboss.job where name = ${job.name} and id = ${job.id}::uuid`.execute(context.db)
      done++
    }
  }
}
