import { expect, test } from 'vitest'
import { agree } from '../../src/modules/contracts'
import { countHire } from '../../src/modules/jobs'
import { inTransaction } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { allAtOnce } from '../support/at-once'
import { offered } from '../support/orders'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { postedJob } from './jobs.help'
import { offer } from './proposals.help'

const app = useCommittedTestApp()
const someone = (name: string) => newcomer(app, { name, email: `${name}@example.jp` })

test('ten impatient proposals of one person are one', async () => {
  const job = await postedJob(app, await someone('client-a'))
  const person = await someone('hasty')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => person.post(`/jobs/${job}/propose`, offer)),
  )
  expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
  const refused = answers.filter((answer) => answer.status === 409)
  expect(refused).toHaveLength(9)
  expect(refused.every((answer) => answer.html.includes('すでに提案しています'))).toBe(true)
  const rows = await app.db.selectFrom('proposals').select('id').where('jobId', '=', job).execute()
  expect(rows).toHaveLength(1)
})

test('the index alone keeps a second active proposal out', async () => {
  const found = await app.db.selectFrom('proposals').selectAll().executeTakeFirstOrThrow()
  const second = app.db
    .insertInto('proposals')
    .values({ ...found, id: 'another-proposal' })
    .execute()
  await expect(second).rejects.toThrow('one_active_proposal')
})

test('five people agree to the one place: one is hired, four are refused', async () => {
  const client = await someone('client-b')
  const job = await postedJob(app, client)
  const at = app.clock.now()
  const hires = await Promise.allSettled(
    Array.from({ length: 5 }, () =>
      inTransaction(app.db, (tx) =>
        countHire(tx, { jobId: job, at, actorId: client.memberId, wasHired: async () => false }),
      ),
    ),
  )
  expect(hires.filter((hire) => hire.status === 'fulfilled')).toHaveLength(1)
  const reasons = hires.flatMap((hire) => (hire.status === 'rejected' ? [hire.reason] : []))
  expect(reasons.map((reason) => (reason instanceof DomainError ? reason.refusal : reason))).toEqual(
    Array(4).fill('already-filled'),
  )
  const row = await app.db
    .selectFrom('jobs')
    .select(['status', 'hired'])
    .where('id', '=', job)
    .executeTakeFirst()
  expect(row).toEqual({ status: 'filled', hired: 1 })
})

test('two orders of one contract that are agreed at once are one hire', async () => {
  const [client, freelancer] = [await someone('client-d'), await someone('hired')]
  const jobId = await postedJob(app, client, { budget: { hires: '2' } })
  const { orderIds } = await offered(app, { client, freelancer, jobId }, [20_000n, 30_000n])
  const act = { actorId: freelancer.memberId, at: app.clock.now() }
  const { won } = await allAtOnce(
    orderIds.map((orderId) => () => inTransaction(app.db, (tx) => agree(tx, { ...act, orderId }))),
  )
  expect(won).toBe(2)
  const row = await app.db
    .selectFrom('jobs')
    .select(['status', 'hired'])
    .where('id', '=', jobId)
    .executeTakeFirst()
  expect(row).toEqual({ status: 'open', hired: 1 })
})

test('a proposal and the closing of its job: whichever is first, the other is told', async () => {
  const client = await someone('client-c')
  const job = await postedJob(app, client)
  const person = await someone('racer')
  const [sent, closed] = await Promise.all([
    person.post(`/jobs/${job}/propose`, offer),
    client.post(`/jobs/${job}/close`, { reason: 'plans-changed' }),
  ])
  expect(closed.status).toBe(303)
  expect([303, 409]).toContain(sent.status)
  const rows = await app.db.selectFrom('proposals').select('id').where('jobId', '=', job).execute()
  expect(rows).toHaveLength(sent.status === 303 ? 1 : 0)
})
