import { beforeEach, describe, expect, test } from 'vitest'
import { disputeFigures } from '../../src/modules/disputes'
import { verifyLedger } from '../../src/modules/ledger'
import { balance, delivered, orderRow, type Parties, working } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { anotherOperator, disputeRow, escalated, opened } from './disputes.help'

const app = useTestApp()
let people: Parties
let operator: Person
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
  operator = await misaki(app)
})
const desk = (id: string) => `/console/disputes/${id}`
const decision = { rewardYen: '20,000', fault: 'freelancer', reason: '5点のうち2点が納品されていません。' }

describe('an operator', () => {
  test('does not see what the two still talk about', async () => {
    const { orderId } = await working(app, people)
    const id = await opened(people.client, orderId)
    expect((await operator.get(desk(id))).status).toBe(404)
    expect((await operator.post(`${desk(id)}/decide`, decision)).status).toBe(404)
    expect((await operator.get('/console/disputes')).html).toContain('判断待ちの手続きはありません')
  })

  test('reads one record of words, work, terms and money, but no offer; the look is kept', async () => {
    const { orderId } = await delivered(app, people)
    const order = await app.db
      .selectFrom('contracts as k')
      .innerJoin('orders as o', 'o.contractId', 'k.id')
      .select('k.threadId')
      .where('o.id', '=', orderId)
      .executeTakeFirstOrThrow()
    await people.client.does(`/messages/${order.threadId}`, { body: '残りの2点はいつ届きますか。' })
    const id = await escalated(people.client, orderId)
    await people.client.does(`/disputes/${id}/offer`, { amountYen: '12345' })
    const { html } = await operator.get(desk(id))
    const wanted = [
      '残りの2点はいつ届きますか。',
      '第1稿です。',
      '取引条件通知書 第1版',
      '帳簿：仮払い',
      '3点しかありません',
    ]
    for (const words of wanted) expect(html).toContain(words)
    expect(html).not.toMatch(/12,?345/)
    const looks = await app.db.selectFrom('auditLog').select('deed').where('subjectId', '=', id).execute()
    expect(looks).toEqual([{ deed: 'view-dispute' }])
    expect((await operator.get('/console/audit')).html).toContain('紛争手続きの記録を見た')
  })

  test('takes it in hand, and another one has to take it over before deciding', async () => {
    const { orderId } = await delivered(app, people)
    const id = await escalated(people.client, orderId)
    const other = await anotherOperator(app)
    await operator.does(`${desk(id)}/take`)
    expect((await operator.get('/console/disputes')).html).toContain('担当：岬')
    const early = await other.post(`${desk(id)}/decide`, decision)
    expect(early.status).toBe(409)
    expect(early.html).toContain('担当を引き継いでください')
    await other.does(`${desk(id)}/take`)
    await other.does(`${desk(id)}/decide`, decision)
    expect((await disputeRow(app, id)).status).toBe('decided')
  })

  test('decides with a share, a fault and a reason that both read; the ledger holds', async () => {
    const { orderId } = await delivered(app, people)
    const id = await escalated(people.client, orderId)
    await operator.does(`${desk(id)}/decide`, decision)
    expect(await orderRow(app, orderId)).toMatchObject({
      ...{ status: 'cancelled', fault: 'freelancer', faultDecidedBy: 'operator', rewardedYen: 20_000n },
      disputedAt: null,
    })
    expect(await balance(app, `freelancer/${people.freelancer.memberId}`)).toBe(16_700n)
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
    expect((await verifyLedger(app.db)).faults).toEqual([])
    for (const person of [people.client, people.freelancer]) {
      const { html } = await person.get(`/disputes/${id}`)
      expect(html).toContain('2点が納品されていません')
      expect(html).toContain('¥30,000')
    }
    await app.drain()
    const kinds = await app.db
      .selectFrom('notices')
      .select('kind')
      .where('kind', '=', 'dispute.decided')
      .execute()
    expect(kinds).toHaveLength(2)
  })

  test('who grants delivered work the whole amount completes it', async () => {
    const { orderId } = await delivered(app, people)
    const id = await escalated(people.freelancer, orderId)
    await operator.does(`${desk(id)}/decide`, { ...decision, rewardYen: '50000', fault: 'client' })
    expect(await orderRow(app, orderId)).toMatchObject({
      status: 'completed',
      fault: null,
      rewardedYen: 50_000n,
    })
    expect((await people.client.get(`/orders/${orderId}`)).html).toContain(`/orders/${orderId}/review`)
  })

  test('gives no more than there is, and says why', async () => {
    const { orderId } = await delivered(app, people)
    const id = await escalated(people.client, orderId)
    const much = await operator.post(`${desk(id)}/decide`, { ...decision, rewardYen: '50001' })
    expect(much.status).toBe(422)
    expect(much.html).toContain('2点が納品されていません')
    expect((await operator.post(`${desk(id)}/decide`, { ...decision, reason: '' })).status).toBe(422)
    expect((await disputeRow(app, id)).status).toBe('open')
  })
})

describe('a large escrow', () => {
  test('moves only when a second operator approves what the first proposed', async () => {
    const { orderId } = await delivered(app, people, [100_000n])
    const id = await escalated(people.client, orderId)
    const other = await anotherOperator(app)
    await operator.does(`${desk(id)}/decide`, decision)
    expect(await disputeRow(app, id)).toMatchObject({ status: 'proposed', isLarge: true })
    expect(await balance(app, `escrow/${orderId}`)).toBe(100_000n)
    const seen = (await people.client.get(`/disputes/${id}`)).html
    expect(seen).toContain('もう一人の運営者が判断を確かめています')
    expect(seen).not.toContain('2点が納品されていません')
    expect((await people.client.post(`/disputes/${id}/withdraw`)).status).toBe(409)
    expect((await operator.post(`${desk(id)}/approve`)).status).toBe(409)
    expect((await other.get('/todo')).html).toContain('判断の案を承認する')
    await other.does(`${desk(id)}/approve`)
    expect(await disputeRow(app, id)).toMatchObject({
      ...{ status: 'decided', decidedBy: operator.memberId, approvedBy: other.memberId },
    })
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
  })

  test('sent back, it is decided anew', async () => {
    const { orderId } = await delivered(app, people, [100_000n])
    const id = await escalated(people.client, orderId)
    const other = await anotherOperator(app)
    await operator.does(`${desk(id)}/decide`, decision)
    await other.does(`${desk(id)}/send-back`, { sendBackReason: '金額の根拠がありません。' })
    expect(await disputeRow(app, id)).toMatchObject({
      status: 'open',
      rewardYen: null,
      decidedBy: null,
      isLarge: false,
    })
    await people.freelancer.does(`/disputes/${id}/offer`, { amountYen: '50000' })
    await people.client.does(`/disputes/${id}/offer`, { amountYen: '50000' })
    expect((await disputeRow(app, id)).status).toBe('settled')
  })
})

test('figures count what was opened and how it ended', async () => {
  const [first, second, third] = [
    await delivered(app, people),
    await working(app, people),
    await working(app, people),
  ]
  const from = app.clock.now()
  const decided = await escalated(people.client, first.orderId)
  const settled = await opened(people.client, second.orderId)
  const withdrawn = await opened(people.freelancer, third.orderId)
  app.clock.forward({ days: 2 })
  await operator.does(`${desk(decided)}/decide`, decision)
  await people.client.does(`/disputes/${settled}/offer`, { amountYen: '10000' })
  await people.freelancer.does(`/disputes/${settled}/offer`, { amountYen: '10000' })
  app.clock.forward({ days: 4 })
  await people.freelancer.does(`/disputes/${withdrawn}/withdraw`)
  const to = new Date(app.clock.now().getTime() + 1)
  expect(await disputeFigures(app.db, { from, to })).toEqual({
    ...{ opened: 3, settled: 1, decided: 1, withdrawn: 1, upheld: 0, overturned: 0, medianDays: 2 },
  })
})
