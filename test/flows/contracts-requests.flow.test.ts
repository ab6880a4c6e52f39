import { beforeEach, describe, expect, test } from 'vitest'
import { decideRequest } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { balance, delivered, orderRow, type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})
const room = (orderId: string) => `/orders/${orderId}`
const openRequest = async (orderId: string): Promise<string> =>
  (
    await app.db
      .selectFrom('orderRequests')
      .select('id')
      .where('orderId', '=', orderId)
      .where('status', '=', 'open')
      .executeTakeFirstOrThrow()
  ).id
const yours = () => `freelancer/${people.freelancer.memberId}`

describe('cancelling a funded order', () => {
  test('divides the escrow as one side proposed and the other accepted', async () => {
    const { orderId } = await working(app, people)
    await people.client.does(`${room(orderId)}/settle`, {
      fault: 'client',
      rewardYen: '20000',
      note: '企画が変わりました',
    })
    const page = await people.freelancer.get(room(orderId))
    expect(page.html).toContain('企画が変わりました')
    expect(page.html).toContain('¥20,000')
    await people.freelancer.does(`/requests/${await openRequest(orderId)}/answer`, { answer: 'accept' })
    expect(await orderRow(app, orderId)).toMatchObject({
      status: 'cancelled',
      fault: 'client',
      rewardedYen: 20_000n,
    })
    expect(await balance(app, yours())).toBe(16_700n)
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
    const refunds = await app.db.selectFrom('refunds').select('amountYen').execute()
    expect(refunds).toEqual([{ amountYen: 31_650n }])
  })

  test.each([
    { price: 24_000n, reward: 6_000n, got: ['¥5,010', '−¥990'], paid: ['¥25,320', '−¥18,990', '¥6,330'] },
    { price: 1_001n, reward: 333n, got: ['¥279', '−¥54'], paid: ['¥1,056', '−¥705', '¥351'] },
  ])('of ¥$price, settled at ¥$reward, shows both sides what the ledger says', async (settled) => {
    const { price, reward, got, paid } = settled
    const { orderId } = await working(app, people, [price])
    const asked = { fault: 'client', rewardYen: reward.toString(), note: '企画が変わりました' }
    await people.client.does(`${room(orderId)}/settle`, asked)
    await people.freelancer.does(`/requests/${await openRequest(orderId)}/answer`, { answer: 'accept' })
    const words = async (person: Parties['client']) =>
      (await person.get(room(orderId))).html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    const [theirs, ours] = [await words(people.freelancer), await words(people.client)]
    for (const amount of got) expect(theirs).toContain(amount)
    for (const amount of paid) expect(ours).toContain(amount)
    expect(await balance(app, yours())).toBe(BigInt(got[0]?.replace(/\D/g, '') ?? ''))
    for (const page of [theirs, ours]) {
      expect(page).toContain('双方の合意による')
      expect(page).not.toMatch(/受け取る額|支払う額/)
    }
  })

  test('is not for its author to accept; declined or taken back, the work goes on', async () => {
    const { orderId } = await working(app, people)
    const ask = () =>
      people.client.does(`${room(orderId)}/settle`, { fault: 'mutual', rewardYen: '0', note: '相談' })
    await ask()
    const id = await openRequest(orderId)
    await people.client.post(`/requests/${id}/answer`, { answer: 'accept' })
    expect((await orderRow(app, orderId)).status).toBe('working')
    await people.freelancer.does(`/requests/${id}/answer`, { answer: 'decline', note: '続けたいです' })
    await ask()
    await people.client.does(`/requests/${await openRequest(orderId)}/answer`, { answer: 'withdraw' })
    expect((await orderRow(app, orderId)).status).toBe('working')
    expect(await balance(app, `escrow/${orderId}`)).toBe(50_000n)
  })

  test('asks for no more than there is', async () => {
    const { orderId } = await working(app, people)
    const answer = await people.client.post(`${room(orderId)}/settle`, {
      fault: 'mutual',
      rewardYen: '50001',
      note: 'x',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('契約金額までの額')
  })

  test('left unanswered is decided by an operator, with cause and share', async () => {
    const { orderId } = await working(app, people)
    const operator = await misaki(app)
    await people.freelancer.does(`${room(orderId)}/settle`, {
      fault: 'client',
      rewardYen: '50000',
      note: '返事がありません',
    })
    const requestId = await openRequest(orderId)
    app.clock.forward({ days: 8 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('working')
    const terms = { kind: 'cancel' as const, fault: 'client' as const, rewardYen: 25_000n }
    const decision = {
      requestId,
      operatorId: operator.memberId,
      terms,
      reason: '記録を読みました',
      at: app.clock.now(),
    }
    await inTransaction(app.db, (tx) => decideRequest(tx, decision))
    expect(await orderRow(app, orderId)).toMatchObject({
      fault: 'client',
      faultDecidedBy: 'operator',
      rewardedYen: 25_000n,
    })
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
  })
})

describe('changing terms', () => {
  test('lowers the price, returns the difference, and issues the terms anew with what changed', async () => {
    const { orderId } = await working(app, people)
    const terms = {
      title: '商品説明文 4点',
      brief: '4点に減らします',
      priceYen: '40000',
      dueOn: '2026-12-10',
      note: '1点なくなりました',
    }
    await people.client.does(`${room(orderId)}/change`, terms)
    await people.freelancer.does(`/requests/${await openRequest(orderId)}/answer`, { answer: 'accept' })
    expect(await orderRow(app, orderId)).toMatchObject({
      priceYen: 40_000n,
      clientFeeYen: 2_200n,
      freelancerFeeYen: 6_600n,
    })
    expect(await balance(app, `escrow/${orderId}`)).toBe(40_000n)
    const notice = await people.client.get(`${room(orderId)}/terms/2`)
    expect(notice.html).toContain('この版で変わった項目')
    expect((await people.client.get(`${room(orderId)}/terms/1`)).html).toContain('¥50,000')
  })

  test('is refused when nothing would change, and says who asked and who took it back', async () => {
    const { orderId } = await working(app, people)
    const { title, brief, dueOn } = await orderRow(app, orderId)
    const same = { title, brief, priceYen: '50000', dueOn, note: '' }
    const answer = await people.client.post(`${room(orderId)}/change`, same)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('今の条件と同じです')
    await people.client.does(`${room(orderId)}/change`, { ...same, priceYen: '49000' })
    await people.client.does(`/requests/${await openRequest(orderId)}/answer`, { answer: 'withdraw' })
    const page = (await people.freelancer.get(room(orderId))).html.replace(/<[^>]+>/g, '')
    expect(page).toMatch(/健さんが条件の変更を相談しました[\s\S]*¥50,000¥49,000/)
    expect(page).toContain('健さんが条件の変更の相談を取り下げました')
    expect(page).not.toContain('相談に返事がありました')
  })

  test('never raises a price that was already paid for', async () => {
    const { orderId } = await working(app, people)
    const terms = { title: 'x', brief: '', priceYen: '60000', dueOn: '2026-12-10', note: '' }
    const answer = await people.client.post(`${room(orderId)}/change`, terms)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('新しい発注にしてください')
  })
})

const pieces = (prices: number[]) => ({
  'title[]': prices.map((_, i) => `記事 ${i + 1}`),
  'priceYen[]': prices.map(String),
  'dueOn[]': prices.map(() => '2026-12-15'),
  note: '5件に分けさせてください',
})

describe('splitting an order of five articles', () => {
  test('gives five orders that are delivered, accepted and paid each by itself', async () => {
    const { orderId, contractId } = await working(app, people, [50_003n])
    expect((await people.freelancer.get(`${room(orderId)}/split?n=5`)).html).toContain('10,001')
    await people.freelancer.does(`${room(orderId)}/split`, pieces([10_001, 10_001, 10_001, 10_000, 10_000]))
    await people.client.does(`/requests/${await openRequest(orderId)}/answer`, { answer: 'accept' })
    const orders = await app.db
      .selectFrom('orders')
      .selectAll()
      .where('contractId', '=', contractId)
      .orderBy('position')
      .execute()
    expect(orders.map((order) => order.priceYen)).toEqual([10_001n, 10_001n, 10_001n, 10_000n, 10_000n])
    expect(orders.map((order) => order.splitFrom)).toEqual([null, orderId, orderId, orderId, orderId])
    expect(orders.reduce((sum, order) => sum + (order.clientFeeYen ?? 0n), 0n)).toBe(2_750n)
    for (const order of orders) {
      expect(await balance(app, `escrow/${order.id}`)).toBe(order.priceYen)
      await people.freelancer.does(`${room(order.id)}/deliver`, { message: '納品です', links: '' })
      await people.client.does(`${room(order.id)}/accept`)
      expect(await balance(app, `escrow/${order.id}`)).toBe(0n)
    }
    const fees = orders.reduce((sum, order) => sum + (order.priceYen * 165n) / 1000n, 0n)
    expect(await balance(app, yours())).toBe(50_003n - fees)
    expect(await balance(app, 'fees-held')).toBe(0n)
  })

  test('that is one yen short is refused, and nothing typed is lost', async () => {
    const { orderId } = await working(app, people)
    const answer = await people.freelancer.post(
      `${room(orderId)}/split`,
      pieces([10_000, 10_000, 10_000, 10_000, 9_999]),
    )
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('1円まで合わせてください')
    expect(answer.html).toContain('value="記事 5"')
    expect(answer.html).toContain('value="9999"')
  })

  test('is not possible once it is delivered', async () => {
    const { orderId } = await delivered(app, people)
    expect((await people.freelancer.post(`${room(orderId)}/split`, pieces([25_000, 25_000]))).status).toBe(
      409,
    )
  })

  test('waits for one request at a time', async () => {
    const { orderId } = await working(app, people)
    await people.freelancer.does(`${room(orderId)}/split`, pieces([25_000, 25_000]))
    const again = await people.freelancer.post(`${room(orderId)}/split`, pieces([25_000, 25_000]))
    expect(again.status).toBe(409)
    app.clock.forward({ days: 7 })
    await app.sweep()
    await people.freelancer.does(`${room(orderId)}/split`, {
      ...pieces([25_000, 25_000]),
      'dueOn[]': ['2026-12-30', '2026-12-30'],
    })
  })
})

describe('silence', () => {
  test('of a client, formally reminded, pays for what was delivered', async () => {
    const { orderId } = await delivered(app, people)
    expect((await people.freelancer.post(`${room(orderId)}/remind`)).status).toBe(409)
    app.clock.forward({ days: 7 })
    expect((await people.freelancer.get(room(orderId))).html).toContain('正式に催促する')
    const sheet = (await people.freelancer.get(`${room(orderId)}/remind`)).html
    expect(sheet).toMatch(/12月7日（月）10:00までに返事がなければ.*¥50,000がランサーに支払われます/)
    await people.freelancer.does(`${room(orderId)}/remind`)
    expect((await people.freelancer.post(`${room(orderId)}/remind`)).status).toBe(409)
    app.clock.forward({ days: 6, hours: 23 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('delivered')
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('completed')
  })

  test('of a freelancer, formally reminded, returns the money by their fault', async () => {
    const { orderId } = await working(app, people)
    app.clock.forward({ days: 8 })
    await people.client.does(`${room(orderId)}/remind`)
    const told = (await people.freelancer.get(room(orderId))).html
    expect(told).toMatch(
      /正式な催促が届いています[\s\S]*12月8日（火）10:00までに返事がないとキャンセルになり/,
    )
    expect((await people.client.get(room(orderId))).html).toContain('¥52,750が返金されます')
    app.clock.forward({ days: 7 })
    await app.sweep()
    expect(await orderRow(app, orderId)).toMatchObject({
      status: 'cancelled',
      fault: 'freelancer',
      rewardedYen: 0n,
    })
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
  })

  test('that is broken after the reminder ends nothing', async () => {
    const { orderId } = await working(app, people)
    app.clock.forward({ days: 8 })
    await people.client.does(`${room(orderId)}/remind`)
    app.clock.forward({ days: 2 })
    await people.freelancer.does(`${room(orderId)}/deliver`, { message: '遅くなりました', links: '' })
    app.clock.forward({ days: 5 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('delivered')
  })

  test('of both for a year ends the order by mutual fault, with a notice a month before', async () => {
    const { orderId } = await working(app, people)
    app.clock.forward({ days: 336 })
    await app.sweep()
    const notices = await app.db
      .selectFrom('orderNotices')
      .select('kind')
      .where('orderId', '=', orderId)
      .execute()
    expect(notices).toEqual([{ kind: 'idle' }])
    app.clock.forward({ days: 30 })
    await app.sweep()
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'cancelled', fault: 'mutual' })
  })
})
