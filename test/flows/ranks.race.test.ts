import { expect, test } from 'vitest'
import { agree } from '../../src/modules/contracts'
import { reevaluate } from '../../src/modules/ranks'
import { sweepNight } from '../../src/modules/ranks/listeners'
import { inTransaction } from '../../src/platform/db'
import { tierOf } from '../support/career'
import { offered } from '../support/orders'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()

test('eight orders agreed at once make a freelancer bronze once', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  const { memberId } = people.freelancer
  const made = []
  for (let i = 0; i < 8; i++) made.push(await offered(app, people))
  const at = app.clock.now()
  const agreements = made.map(({ orderId }) =>
    inTransaction(app.db, (tx) => agree(tx, { orderId, actorId: memberId, at })),
  )
  const outcomes = await Promise.allSettled(agreements)
  expect(outcomes.map(({ status }) => status)).toEqual(made.map(() => 'fulfilled'))
  expect(await tierOf(app, memberId)).toBe('bronze')
  const changes = await app.db
    .selectFrom('rankChanges')
    .select(['fromTier', 'toTier'])
    .where('memberId', '=', memberId)
    .where('toTier', '=', 'bronze')
    .execute()
  expect(changes).toEqual([{ fromTier: 'regular', toTier: 'bronze' }])
})

test('whoever comes late with an older clock takes no tier away, and history keeps its order', async () => {
  const client = await newcomer(app, { name: '健', email: 'late@example.jp', side: 'client' })
  const people = { freelancer: await regularFreelancer(app), client }
  const { memberId } = people.freelancer
  const { orderId } = await offered(app, people)
  const late = app.clock.now()
  const at = app.clock.forward({ seconds: 5 })
  await inTransaction(app.db, (tx) => agree(tx, { orderId, actorId: memberId, at }))
  expect(await tierOf(app, memberId)).toBe('bronze')
  await inTransaction(app.db, (tx) => reevaluate(tx, { memberId, at: late }))
  expect(await tierOf(app, memberId)).toBe('bronze')
  const changes = await app.db
    .selectFrom('rankChanges')
    .select(['toTier', 'at'])
    .where('memberId', '=', memberId)
    .orderBy('place')
    .execute()
  expect(changes.map(({ toTier }) => toTier)).toEqual(['regular', 'bronze'])
  expect(changes.at(-1)?.at).toEqual(at)
})

test('servers that sweep in the same second compute a night once', async () => {
  app.clock.forward({ days: 1 })
  const sweeps = Array.from({ length: 4 }, () => sweepNight({ db: app.db, at: app.clock.now() }))
  await Promise.all(sweeps)
  expect(await app.db.selectFrom('rankNights').selectAll().execute()).toHaveLength(1)
})
