import { expect, test } from 'vitest'
import { agree } from '../../src/modules/contracts'
import { sweepNight } from '../../src/modules/ranks/listeners'
import { inTransaction } from '../../src/platform/db'
import { tierOf } from '../house/career'
import { useCommittedHouse } from '../house/house'
import { offered } from '../house/orders'
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

test('servers that sweep in the same second compute a night once', async () => {
  const { house } = it
  house.clock.forward({ days: 1 })
  const sweeps = Array.from({ length: 4 }, () => sweepNight({ db: house.db, at: house.clock.now() }))
  await Promise.all(sweeps)
  expect(await house.db.selectFrom('rankNights').selectAll().execute()).toHaveLength(1)
})
