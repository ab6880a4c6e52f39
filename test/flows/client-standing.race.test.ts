import { expect, test } from 'vitest'
import { judgeClient } from '../../src/modules/client-standing/commands/judge-client'
import { inTransaction } from '../../src/platform/db'
import { clientTierOf, confirmedClient, presented } from '../support/clients'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useCommittedTestApp()

test('a client judged eight times at once takes one step', async () => {
  const [client, operator] = [await ken(app), await misaki(app)]
  await presented(app, client)
  await confirmedClient(app, client, operator.memberId)
  const { memberId } = client
  // As it stands after the demo world is loaded: facts, and nobody judged.
  await app.db.deleteFrom('rankClients').execute()
  const at = app.clock.now()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => inTransaction(app.db, (tx) => judgeClient(tx, { memberId, at }))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'))
  expect(await clientTierOf(app, memberId)).toBe('verified')
  const steps = await app.db.selectFrom('rankClientChanges').select(['fromTier', 'toTier']).execute()
  // One from before the row was taken away, one after.
  expect(steps).toEqual([
    { fromTier: 'none', toTier: 'verified' },
    { fromTier: 'none', toTier: 'verified' },
  ])
})

test('whoever comes late with an older clock takes no standing away', async () => {
  const client = await aoi(app)
  const operator = await newcomer(app, { name: '茜', email: 'akane@example.jp', operator: true })
  await presented(app, client)
  const late = app.clock.now()
  app.clock.forward({ seconds: 5 })
  await confirmedClient(app, client, operator.memberId)
  const { memberId } = client
  expect(await clientTierOf(app, memberId)).toBe('verified')
  await inTransaction(app.db, (tx) => judgeClient(tx, { memberId, at: late }))
  expect(await clientTierOf(app, memberId)).toBe('verified')
  const steps = await app.db
    .selectFrom('rankClientChanges')
    .select('toTier')
    .where('memberId', '=', memberId)
    .execute()
  expect(steps).toEqual([{ toTier: 'verified' }])
})

test('servers that sweep in the same second judge everybody in one pass', async () => {
  app.clock.forward({ days: 1 })
  await Promise.all(Array.from({ length: 4 }, () => app.sweep()))
  const passes = await app.db.selectFrom('rankFullPasses').selectAll().orderBy('subject').execute()
  const done = { startedAt: app.clock.now(), judgedUpTo: null }
  expect(passes).toMatchObject([
    { subject: 'client', ...done },
    { subject: 'freelancer', ...done },
  ])
})
