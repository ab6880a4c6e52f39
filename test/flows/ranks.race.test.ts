import { expect, test } from 'vitest'
import { agree } from '../../src/modules/contracts'
import { reevaluate } from '../../src/modules/ranks'
import { sweepNight } from '../../src/modules/ranks/listeners'
import { inTransaction } from '../../src/platform/db'
import { tierOf } from '../house/career'
import { useCommittedHouse } from '../house/house'
import { offered } from '../house/orders'
import { newcomer } from '../house/person'
import { ken, regularFreelancer } from '../world'

const it = useCommittedHouse()

test('eight orders agreed at once make a freelancer bronze once', async () => {
  const { house } = it
  const people = { freelancer: await regularFreelancer(house), client: await ken(house) }
  const { memberId } = people.freelancer
  const made = []
  for (let i = 0; i < 8; i++) made.push(await offered(house, people))
  const at = house.clock.now()
  const agreements = made.map(({ orderId }) =>
    inTransaction(house.db, (tx) => agree(tx, { orderId, actorId: memberId, at })),
  )
  const outcomes = await Promise.allSettled(agreements)
  expect(outcomes.map(({ status }) => status)).toEqual(made.map(() => 'fulfilled'))
  expect(await tierOf(house, memberId)).toBe('bronze')
  const changes = await house.db
    .selectFrom('rankChanges')
    .select(['fromTier', 'toTier'])
    .where('memberId', '=', memberId)
    .where('toTier', '=', 'bronze')
    .execute()
  expect(changes).toEqual([{ fromTier: 'regular', toTier: 'bronze' }])
})

test('whoever comes late with an older clock takes no tier away, and history keeps its order', async () => {
  const { house } = it
  const client = await newcomer(house, { name: '健', email: 'late@example.jp', side: 'client' })
  const people = { freelancer: await regularFreelancer(house), client }
  const { memberId } = people.freelancer
  const { orderId } = await offered(house, people)
  const late = house.clock.now()
  const at = house.clock.forward({ seconds: 5 })
  await inTransaction(house.db, (tx) => agree(tx, { orderId, actorId: memberId, at }))
  expect(await tierOf(house, memberId)).toBe('bronze')
  await inTransaction(house.db, (tx) => reevaluate(tx, { memberId, at: late }))
  expect(await tierOf(house, memberId)).toBe('bronze')
  const changes = await house.db
    .selectFrom('rankChanges')
    .select(['toTier', 'at'])
    .where('memberId', '=', memberId)
    .orderBy('place')
    .execute()
  expect(changes.map(({ toTier }) => toTier)).toEqual(['regular', 'bronze'])
  expect(changes.at(-1)?.at).toEqual(at)
})

test('servers that sweep in the same second compute a night once', async () => {
  const { house } = it
  house.clock.forward({ days: 1 })
  const sweeps = Array.from({ length: 4 }, () => sweepNight({ db: house.db, at: house.clock.now() }))
  await Promise.all(sweeps)
  expect(await house.db.selectFrom('rankNights').selectAll().execute()).toHaveLength(1)
})
