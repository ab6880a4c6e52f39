import { expect, test } from 'vitest'
import { buy, pause } from '../../src/modules/packages'
import { lockPackage } from '../../src/modules/packages/store'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce, readBehind } from '../support/at-once'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { regularFreelancer } from '../world'
import { published, soldOrders } from './packages.help'

const app = useCommittedTestApp()

test('twelve buyers of the last two places get exactly two, and none after it was paused', async () => {
  const freelancer = await regularFreelancer(app)
  const packageId = (await published(freelancer, { places: '2' })).split('/').at(-1) ?? ''
  const at = app.clock.now()
  const buyers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      newcomer(app, { name: `客${n}`, email: `buyer-${n}@example.jp`, side: 'client' }),
    ),
  )
  const purchases = buyers.map(({ memberId: clientId }) => () => {
    const ids = { id: newId(at), orderId: newId(at), threadId: newId(at), packageId, clientId }
    const choice = { planKind: 'basic' as const, options: [], priceYen: 12_000n, note: '' }
    return inTransaction(app.db, (tx) => buy(tx, { ...ids, ...choice, at }))
  })
  const { won, refused } = await allAtOnce(purchases)
  expect({ won, refused: new Set(refused) }).toEqual({ won: 2, refused: new Set(['queue-full']) })
  expect(await soldOrders(app)).toHaveLength(2)

  await app.db.updateTable('packages').set({ places: 20 }).where('id', '=', packageId).execute()
  const pausing = () =>
    inTransaction(app.db, (tx) => pause(tx, { packageId, actorId: freelancer.memberId, at }))
  const together = await allAtOnce([...purchases.slice(0, 3), pausing, ...purchases.slice(3)])
  const sold = await soldOrders(app)
  // Whoever came before the pause has bought, everybody after it was refused.
  expect(sold).toHaveLength(2 + together.won - 1)
  expect(new Set(together.refused).size <= 1).toBe(true)
  for (const reason of together.refused) expect(reason).toBe('not-on-sale')
})

test('whoever waited for a package counts the plans that were saved meanwhile', async () => {
  const { id } = await app.db.selectFrom('packages').select('id').executeTakeFirstOrThrow()
  const read = await readBehind(app.db, {
    write: async (tx) => {
      await lockPackage(tx, id)
      const plan = await tx
        .selectFrom('packagePlans')
        .selectAll()
        .where('packageId', '=', id)
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('packagePlans')
        .values({ ...plan, kind: 'premium', priceYen: plan.priceYen * 3n })
        .execute()
    },
    read: (tx) => lockPackage(tx, id),
  })
  expect(read?.plans).toBe(2)
})
