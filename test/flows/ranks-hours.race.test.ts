import { expect, test } from 'vitest'
import { recount } from '../../src/modules/ranks'
import { keepUp } from '../../src/modules/ranks/sums/commands/keep-up'
import { lockWindow } from '../../src/modules/ranks/sums/store-tallies'
import { inTransaction } from '../../src/platform/db'
import { ratedContract } from '../house/career'
import { useCommittedHouse } from '../house/house'
import { ken, regularFreelancer } from '../world'

const it = useCommittedHouse()

test('whoever finds another server at the sums passes by at once, and two at the same hour fold everything once', async () => {
  const { house } = it
  const people = { freelancer: await regularFreelancer(house), client: await ken(house) }
  await house.sweep()
  await ratedContract(house, people)
  house.clock.forward({ hours: 1 })
  const at = house.clock.now()
  const step = () => inTransaction(house.db, (tx) => keepUp(tx, { at }))
  const folded = () =>
    house.db
      .selectFrom('rankTallies')
      .select('ordersWon')
      .where('memberId', '=', people.freelancer.memberId)
      .executeTakeFirst()
  await inTransaction(house.db, async (tx) => {
    await lockWindow(tx)
    await step()
    expect(await folded()).toBeUndefined()
  })
  await Promise.all([step(), step(), step()])
  expect(await folded()).toEqual({ ordersWon: 1n })
  expect(await inTransaction(house.db, (tx) => recount(tx, { at }))).toEqual({ people: 1, memberIds: [] })
})
