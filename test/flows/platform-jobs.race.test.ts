// A site that ran pg-boss 10 until now: what it had enqueued is done by the queue of today, once.
import { sql } from 'kysely'
import pg from 'pg'
import PgBoss10 from 'pg-boss-10'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, makeDb, makePool } from '../../src/platform/db'
import { defineJob, drainJobs, handleJob, prepareJobs } from '../../src/platform/jobs'
import { cloneDatabase, useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()

const cleanups: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup()
})

const run = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const done: string[] = []
const data = (name: string) => ({ job: 'carried-over', payload: { name, at: '2026-03-01T09:00:00.000Z' } })
const nextYear = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 1))

/** Jobs in each state, made by version 10 itself as far as it can be told to. */
const enqueueOld = async (url: string): Promise<void> => {
  const boss = new PgBoss10({ connectionString: url, max: 2, supervise: false, schedule: false })
  await boss.start()
  for (const queue of ['work', 'sweep', 'long']) await boss.createQueue(queue)
  await boss.send('work', data('pending'), { retryLimit: 8, retryBackoff: true })
  await boss.send('work', data('delayed'), { startAfter: nextYear, retryLimit: 8 })
  await boss.send('long', data('long'), { expireInSeconds: 7200 })
  for (const [name, retryLimit] of [
    ['failed once', 8],
    ['failed for good', 0],
    ['active', 8],
    ['completed', 8],
  ] as const) {
    const id = await boss.send('work', data(name), { priority: 9, retryLimit, retryDelay: 3600 })
    const [job] = await boss.fetch('work')
    expect(job?.id).toBe(id)
    if (name.startsWith('failed')) await boss.fail('work', id as string, { message: 'no such address' })
    if (name === 'completed') await boss.complete('work', id as string)
  }
  const cancelled = await boss.send('work', data('cancelled'))
  await boss.cancel('work', cancelled as string)
  await boss.schedule('sweep', '*/5 * * * *', { from: 'version 10' }, { tz: 'Asia/Tokyo' })
  await boss.stop({ graceful: false })
}

const jobsIn = async (db: Db, schema: string) => {
  const { rows } = await sql<{
    id: string
    name: string
    state: string
    startAfter: Date
    retryLimit: number
  }>`
    select id, data->'payload'->>'name' as name, state::text, start_after, retry_limit from ${sql.table(`${schema}.job`)} order by 2`.execute(
    db,
  )
  return rows
}

let url: string
let db: Db
let old: Awaited<ReturnType<typeof jobsIn>>
beforeAll(async () => {
  const database = await cloneDatabase()
  url = database.url
  const pool = makePool(url)
  db = makeDb(pool)
  cleanups.push(() => pool.end(), database.drop)
  handleJob(defineJob<{ name: string }>('carried-over', async (_, { name }) => void done.push(name)))
  await run(url, 'drop schema pgboss cascade')
  await enqueueOld(url)
  old = await jobsIn(db, 'pgboss')
})

test('jobs that wait are carried over with their ids and times, twice started or interrupted in between', async () => {
  expect(old.map(({ name, state }) => [name, state])).toEqual([
    ['active', 'active'],
    ['cancelled', 'cancelled'],
    ['completed', 'completed'],
    ['delayed', 'created'],
    ['failed for good', 'failed'],
    ['failed once', 'retry'],
    ['long', 'created'],
    ['pending', 'created'],
  ])
  // A process that ended after it had set the old queue aside; then two starts at once, then one more.
  await run(url, 'alter schema pgboss rename to pgboss_10')
  await Promise.all([prepareJobs(url), prepareJobs(url)])
  await prepareJobs(url)
  const carried = await jobsIn(db, 'pgboss')
  expect(carried.map(({ name, state }) => [name, state])).toEqual([
    ['active', 'retry'],
    ['delayed', 'created'],
    ['failed for good', 'failed'],
    ['failed once', 'retry'],
    ['long', 'created'],
    ['pending', 'created'],
  ])
  for (const job of carried) expect(old).toContainEqual({ ...job, state: expect.any(String) })
  expect(carried.find(({ name }) => name === 'delayed')?.startAfter).toEqual(nextYear)
  const { rows } = await sql`select name, cron, timezone, data from pgboss.schedule`.execute(db)
  expect(rows).toEqual([
    { name: 'sweep', cron: '*/5 * * * *', timezone: 'Asia/Tokyo', data: { from: 'version 10' } },
  ])
  const { rows: left } = await sql`select 1 from pg_namespace where nspname = 'pgboss_10'`.execute(db)
  expect(left).toEqual([])
})

test('each of them is done once', async () => {
  await drainJobs({ db, at: new Date(), services: app.deps })
  expect(done.sort()).toEqual(['active', 'delayed', 'failed once', 'long', 'pending'])
})
