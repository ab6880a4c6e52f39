// A freelancer asks to talk about the price; the request, the answer, their days and reasons are kept (§3.1, §3.7).
import { beforeEach, expect, test } from 'vitest'
import { agreed, offered, type Parties } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let parties: Parties
beforeEach(async () => {
  parties = { client: await ken(app), freelancer: await aoi(app) }
})

const talks = () => app.db.selectFrom('priceTalks').selectAll().orderBy('askedAt').execute()
const why = { talkReason: '素材の値上がりのため、金額を相談させてください。', wantedYen: '60,000' }

test('before agreeing, the freelancer asks, and the client says why the price stays', async () => {
  const { orderId } = await offered(app, parties)
  const { client, freelancer } = parties
  expect((await freelancer.get(`/orders/${orderId}`)).html).toContain('価格の協議を申し入れる')
  await freelancer.does(`/orders/${orderId}/price-talk`, why)
  expect((await client.get('/home')).html).toContain('価格の協議に答える')
  const [talk] = await talks()
  expect(talk).toMatchObject({
    askedBy: freelancer.memberId,
    wantedYen: 60_000n,
    priceYen: 50_000n,
    answer: null,
  })
  expect(
    (await client.post(`/price-talks/${talk?.id}/answer`, { talkAnswer: 'stays', talkReason: '' })).status,
  ).toBe(422)
  app.clock.forward({ hours: 2 })
  const page = await client.does(`/price-talks/${talk?.id}/answer`, {
    talkAnswer: 'stays',
    talkReason: '予算が決まっているため',
  })
  expect(page.html).toContain('金額を据え置く')
  expect((await freelancer.get(`/orders/${orderId}`)).html).toContain('予算が決まっているため')
  expect((await client.get('/home')).html).not.toContain('価格の協議に答える')
  const [after] = await talks()
  expect(after).toMatchObject({ answer: 'stays', answeredBy: client.memberId, answeredAt: app.clock.now() })
})

test('one talk at a time, one answer each, and another talk after it', async () => {
  const { orderId } = await agreed(app, parties)
  const { client, freelancer } = parties
  await freelancer.does(`/orders/${orderId}/price-talk`, why)
  expect((await freelancer.post(`/orders/${orderId}/price-talk`, why)).status).toBe(409)
  const [talk] = await talks()
  const answer = { talkAnswer: 'talks', talkReason: '条件の変更で提示します' }
  await client.does(`/price-talks/${talk?.id}/answer`, answer)
  expect((await client.post(`/price-talks/${talk?.id}/answer`, answer)).status).toBe(409)
  await freelancer.does(`/orders/${orderId}/price-talk`, { ...why, wantedYen: '' })
  expect((await talks()).map(({ wantedYen }) => wantedYen)).toEqual([60_000n, null])
})

test('only the freelancer asks, only the client answers, and nobody else sees it', async () => {
  const { orderId } = await offered(app, parties)
  const { client, freelancer } = parties
  expect((await client.post(`/orders/${orderId}/price-talk`, why)).status).toBe(403)
  await freelancer.does(`/orders/${orderId}/price-talk`, why)
  const [talk] = await talks()
  const answer = { talkAnswer: 'stays', talkReason: 'なし' }
  expect((await freelancer.post(`/price-talks/${talk?.id}/answer`, answer)).status).toBe(403)
})

test('both sides are told', async () => {
  const { orderId } = await offered(app, parties)
  await parties.freelancer.does(`/orders/${orderId}/price-talk`, why)
  const [talk] = await talks()
  await parties.client.does(`/price-talks/${talk?.id}/answer`, { talkAnswer: 'talks', talkReason: 'はい' })
  await app.drain()
  const kinds = await app.db
    .selectFrom('notices')
    .select(['memberId', 'kind'])
    .where('kind', 'like', 'order.price-talk%')
    .execute()
  expect(kinds).toEqual(
    expect.arrayContaining([
      { memberId: parties.client.memberId, kind: 'order.price-talk-asked' },
      { memberId: parties.freelancer.memberId, kind: 'order.price-talk-answered' },
    ]),
  )
})
