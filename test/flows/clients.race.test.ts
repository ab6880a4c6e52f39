import { expect, test } from 'vitest'
import { judgeClient } from '../../src/modules/ranks'
import { inTransaction } from '../../src/platform/db'
import { clientTierOf, confirmedClient, presented } from '../house/clients'
import { useCommittedHouse } from '../house/house'
import { newcomer } from '../house/person'
import { aoi, ken, misaki } from '../world'

const it = useCommittedHouse()

test('a client judged eight times at once takes one step', async () => {
  const { house } = it
  const [client, operator] = [await ken(house), await misaki(house)]
  await presented(house, client)
  await confirmedClient(house, client, operator.memberId)
  const { memberId } = client
  // As it stands after the demo world is loaded: facts, and nobody judged.
  await house.db.deleteFrom('rankClients').execute()
  const at = house.clock.now()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => inTransaction(house.db, (tx) => judgeClient(tx, { memberId, at }))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'fulfilled'))
  expect(await clientTierOf(house, memberId)).toBe('verified')
  const steps = await house.db.selectFrom('rankClientChanges').select(['fromTier', 'toTier']).execute()
  // One from before the row was taken away, one after.
  expect(steps).toEqual([
    { fromTier: 'none', toTier: 'verified' },
    { fromTier: 'none', toTier: 'verified' },
  ])
})

test('whoever comes late with an older clock takes no standing away', async () => {
  const { house } = it
  const client = await aoi(house)
  const operator = await newcomer(house, { name: '茜', email: 'akane@example.jp', operator: true })
  await presented(house, client)
  const late = house.clock.now()
  house.clock.forward({ seconds: 5 })
  await confirmedClient(house, client, operator.memberId)
  const { memberId } = client
  expect(await clientTierOf(house, memberId)).toBe('verified')
  await inTransaction(house.db, (tx) => judgeClient(tx, { memberId, at: late }))
  expect(await clientTierOf(house, memberId)).toBe('verified')
  const steps = await house.db
    .selectFrom('rankClientChanges')
    .select('toTier')
    .where('memberId', '=', memberId)
    .execute()
  expect(steps).toEqual([{ toTier: 'verified' }])
})

test('servers that sweep in the same second judge the night once', async () => {
  const { house } = it
  house.clock.forward({ days: 1 })
  await Promise.all(Array.from({ length: 4 }, () => house.sweep()))
  expect(await house.db.selectFrom('rankClientNights').selectAll().execute()).toHaveLength(1)
})
