import { expect, test } from 'vitest'
import { windowDays } from '../../src/modules/reviews/rules'
import { runSweeps } from '../../src/platform/jobs'
import { someContract } from '../support/orders'
import { newcomer } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useCommittedTestApp()
const times = 8

test('two sides who write in the same instant reveal both reviews, once each, and every further click is refused', async () => {
  const [client, freelancer] = [await ken(app), await aoi(app)]
  for (let round = 0; round < 4; round++) {
    const { orderIds } = await someContract(app, { client, freelancer })
    const page = `/orders/${orderIds[0]}/review`
    const clicks = Array.from({ length: times }, (_, index) =>
      (index % 2 ? client : freelancer).post(page, { score: '5' }),
    )
    const statuses = (await Promise.all(clicks)).map((answer) => answer.status).sort()
    expect(statuses).toEqual([303, 303, ...Array.from({ length: times - 2 }, () => 409)])
    const rows = await app.db
      .selectFrom('reviews')
      .select(['side', 'revealedAt'])
      .where('orderId', '=', orderIds[0] ?? '')
      .execute()
    expect(rows.map((row) => row.side).sort()).toEqual(['client', 'freelancer'])
    expect(rows.every((row) => row.revealedAt !== null)).toBe(true)
  }
})

test('at the end of the window many sweeps reveal once, and whoever still clicks is too late', async () => {
  const freelancer = await newcomer(app, { name: '凪', email: 'nagi@example.jp' })
  const client = await newcomer(app, { name: '湊', email: 'minato@example.jp', side: 'client' })
  const { orderIds } = await someContract(app, { client, freelancer })
  const page = `/orders/${orderIds[0]}/review`
  await client.does(page, { score: '4' })
  app.clock.forward({ days: windowDays })
  const clicks = Array.from({ length: times }, () => freelancer.post(page, { score: '5' }))
  const at = app.clock.now()
  await Promise.all(Array.from({ length: 4 }, () => runSweeps({ db: app.db, at, services: app.deps })))
  expect((await Promise.all(clicks)).map((answer) => answer.status)).toEqual(Array(times).fill(410))
  const reviews = await app.db
    .selectFrom('reviews')
    .select(['side', 'revealedAt'])
    .where('orderId', '=', orderIds[0] ?? '')
    .execute()
  expect(reviews).toEqual([{ side: 'client', revealedAt: at }])
})
