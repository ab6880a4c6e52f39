import { expect, test } from 'vitest'
import { recount } from '../../src/modules/ranks'
import { keepUp } from '../../src/modules/ranks/sums/commands/keep-up'
import { lockWindow } from '../../src/modules/ranks/sums/store-tallies'
import { inTransaction } from '../../src/platform/db'
import { ratedContract } from '../support/career'
import { useCommittedTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useCommittedTestApp()

test('whoever finds another server at the sums passes by at once, and two at the same hour fold everything once', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await app.sweep()
  await ratedContract(app, people)
  app.clock.forward({ hours: 1 })
  const at = app.clock.now()
  const step = () => inTransaction(app.db, (tx) => keepUp(tx, { at }))
  const folded = () =>
    app.db
      .selectFrom('rankTallies')
      .select('ordersWon')
      .where('memberId', '=', people.freelancer.memberId)
      .executeTakeFirst()
  await inTransaction(app.db, async (tx) => {
    await lockWindow(tx)
    await step()
    expect(await folded()).toBeUndefined()
  })
  await Promise.all([step(), step(), step()])
  expect(await folded()).toEqual({ ordersWon: 1n })
  expect(await inTransaction(app.db, (tx) => recount(tx, { at }))).toEqual({ people: 1, memberIds: [] })
})
