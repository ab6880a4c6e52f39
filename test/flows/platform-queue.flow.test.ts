// How jobs are enqueued, and what a supervisor is told about the queue (/readyz).
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inTransaction } from '../../src/platform/db'
import { enqueueNow } from '../../src/platform/enqueue'
import { queueStandstill } from '../../src/platform/jobs'
import { useTestApp } from '../support/test-app'

const app = useTestApp()

/** A job that has been due for twenty minutes. */
const waiting = async (isLong = false): Promise<void> => {
  await enqueueNow(app.db as never, isLong ? { name: 'a job', isLong } : 'a job', {})
  await sql`update pgboss.job set created_on = now() - interval '20 minutes',
    start_after = now() - interval '20 minutes' where state = 'created'`.execute(app.db)
}
const done = (name: string, minutesAgo: number) =>
  sql`insert into pgboss.job (name, data, state, completed_on)
    values (${name}, '{}'::jsonb, 'completed', now() - make_interval(mins => ${minutesAgo}))`.execute(app.db)

test('a queue in which nothing waits does not stand still', async () => {
  await done('work', 60)
  expect(await queueStandstill(app.db)).toBe(0)
})

test('a queue stands still since its last job, or since its oldest has been due', async () => {
  await waiting()
  expect(Math.round(await queueStandstill(app.db))).toBe(20 * 60)
  await done('work', 15)
  expect(Math.round(await queueStandstill(app.db))).toBe(15 * 60)
})

test('a long line that moves is late, but does not stand still, whatever other queues do', async () => {
  await waiting()
  await done('work', 0)
  expect(Math.round(await queueStandstill(app.db))).toBe(0)
})

test('work of minutes may wait for other work of minutes', async () => {
  await waiting(true)
  expect(await queueStandstill(app.db)).toBe(0)
})

const names = async (): Promise<(string | undefined)[]> => {
  const { rows } = await sql<{ data: { job: string } }>`
    select data from pgboss.job where name = 'work' and state = 'created' order by data ->> 'job'`.execute(
    app.db,
  )
  return rows.map(({ data }) => data.job)
}

test('all jobs of a transaction are written by its last statement', async () => {
  app.statements.length = 0
  await inTransaction(app.db, async (tx) => {
    await enqueueNow(tx, ['a', 'b'], {})
    await enqueueNow(tx, 'c', {})
    await sql`select 1`.execute(tx)
  })
  expect(app.statements.map((text) => text.slice(0, 22))).toEqual([
    'begin',
    'select 1',
    'insert into pgboss.job',
    'commit',
  ])
  expect(await names()).toEqual(['a', 'b', 'c'])
})

test('a transaction that fails enqueues nothing', async () => {
  const failing = inTransaction(app.db, async (tx) => {
    await enqueueNow(tx, 'a', {})
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await names()).toEqual([])
})
