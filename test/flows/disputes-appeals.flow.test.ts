import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { balance, delivered, orderRow, type Parties } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { anotherOperator, disputeRow, escalated } from './disputes.help'

const app = useTestApp()
let people: Parties
let decider: Person
let reader: Person
let approver: Person
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
  decider = await misaki(app)
  reader = await anotherOperator(app)
  approver = decider
})

const desk = (id: string, verb: string) => `/console/disputes/${id}/${verb}`
const decision = { rewardYen: '20,000', fault: 'freelancer', reason: '5点のうち2点が納品されていません。' }
const otherwise = { rewardYen: '50,000', fault: 'client', reason: '5点とも11月20日に届いています。' }
const words = { appeal: '5点とも11月20日に納品しました。' }

const appealRow = (disputeId: string) =>
  app.db.selectFrom('disputeAppeals').selectAll().where('disputeId', '=', disputeId).executeTakeFirst()

const refundsOf = (orderId: string) =>
  app.db
    .selectFrom('refunds')
    .select(['status', 'amountYen'])
    .where('orderId', '=', orderId)
    .orderBy('id')
    .execute()

/** A delivered order, paid through the provider, whose dispute an operator decided: 20,000 of 50,000 yen for the freelancer. */
const decided = async (): Promise<{ id: string; orderId: string }> => {
  const { orderId } = await delivered(app, people)
  await sql`insert into sandbox_payments (ref, charge_id, amount_yen, method, status, at)
    select provider_ref, id, amount_yen, 'card', 'succeeded', created_at from charges on conflict do nothing`.execute(
    app.db,
  )
  const id = await escalated(people.client, orderId)
  await decider.does(desk(id, 'decide'), decision)
  return { id, orderId }
}

const appealed = async (by: Person = people.freelancer) => {
  const made = await decided()
  await by.does(`/disputes/${made.id}/appeal`, words)
  await reader.does(desk(made.id, 'appeal/take'))
  return made
}

const accounts = async () => ({
  freelancer: await balance(app, `freelancer/${people.freelancer.memberId}`),
  client: await balance(app, `client/${people.client.memberId}`),
})

describe('a side', () => {
  test('appeals once and within seven days; the other side is told and answers once', async () => {
    const { id } = await decided()
    expect((await people.freelancer.get(`/disputes/${id}`)).html).toContain('不服を申し立てる')
    await people.freelancer.does(`/disputes/${id}/appeal`, words)
    const again = await people.client.post(`/disputes/${id}/appeal`, words)
    expect(again.html).toContain('すでに不服申立てが出されています')
    await app.drain()
    expect((await people.client.get('/notices')).html).toContain('判断に不服を申し立てました')
    expect((await people.client.get('/todo')).html).toContain('不服申立てに意見を出す')
    expect((await people.freelancer.post(`/disputes/${id}/appeal/reply`, { reply: '自分で' })).status).toBe(
      403,
    )
    await people.client.does(`/disputes/${id}/appeal/reply`, { reply: '2点は届いていません。' })
    expect((await people.client.post(`/disputes/${id}/appeal/reply`, { reply: 'もう一度' })).status).toBe(409)
    expect((await people.freelancer.get(`/disputes/${id}`)).html).toContain('2点は届いていません。')
  })

  test('comes too late after seven days, and not to what the two settled', async () => {
    const { id } = await decided()
    app.clock.forward({ days: 7, minutes: 1 })
    expect((await people.client.post(`/disputes/${id}/appeal`, words)).html).toContain(
      '期間（判断から7日）が過ぎ',
    )
    const { orderId } = await delivered(app, people)
    const settled = await escalated(people.client, orderId)
    for (const person of [people.client, people.freelancer])
      await person.does(`/disputes/${settled}/offer`, { amountYen: '10000' })
    expect((await people.client.post(`/disputes/${settled}/appeal`, words)).status).toBe(409)
  })
})

describe('what goes back to the client', () => {
  test('waits until nobody can appeal, and then is sent', async () => {
    const { orderId } = await decided()
    await app.sweep()
    expect(await refundsOf(orderId)).toEqual([{ status: 'pending', amountYen: 31_650n }])
    app.clock.forward({ days: 7, minutes: 3 })
    await app.sweep()
    expect(await refundsOf(orderId)).toEqual([{ status: 'succeeded', amountYen: 31_650n }])
  })

  test('waits as long as an appeal is open, and goes when the decision is upheld', async () => {
    const { id, orderId } = await appealed()
    app.clock.forward({ days: 30 })
    await app.sweep()
    expect(await refundsOf(orderId)).toEqual([{ status: 'pending', amountYen: 31_650n }])
    await reader.does(desk(id, 'appeal/uphold'), { upholdAnswer: '納品の記録は3点だけでした。' })
    app.clock.forward({ minutes: 3 })
    await app.sweep()
    expect(await refundsOf(orderId)).toEqual([{ status: 'succeeded', amountYen: 31_650n }])
    expect((await people.freelancer.get(`/disputes/${id}`)).html).toContain('納品の記録は3点だけでした。')
    expect((await orderRow(app, orderId)).correctedAt).toBeNull()
  })
})

describe('another operator', () => {
  test('than the one who decided reads it, after taking it in hand', async () => {
    const { id } = await decided()
    await people.freelancer.does(`/disputes/${id}/appeal`, words)
    expect((await decider.post(desk(id, 'appeal/take'))).html).toContain('別の運営者が読みます')
    expect((await reader.post(desk(id, 'appeal/propose'), otherwise)).html).toContain(
      '先に担当になってください',
    )
    expect((await reader.get('/console/disputes?tab=appeals')).html).toContain('商品説明文')
    expect((await reader.get('/todo')).html).toContain('不服申立てを読む')
    await reader.does(desk(id, 'appeal/take'))
    const same = await reader.post(desk(id, 'appeal/propose'), decision)
    expect(same.html).toContain('もとの判断と同じ内容です')
  })

  test('overturns with a second one; the ledger posts the difference and the order is put right', async () => {
    const { id, orderId } = await appealed()
    const before = await accounts()
    await reader.does(desk(id, 'appeal/propose'), otherwise)
    expect((await people.client.get(`/disputes/${id}`)).html).not.toContain('11月20日に届いています')
    expect((await reader.post(desk(id, 'appeal/overturn'))).status).toBe(409)
    expect(await accounts()).toEqual(before)
    await approver.does(desk(id, 'appeal/overturn'))
    expect(await appealRow(id)).toMatchObject({ status: 'overturned', missingYen: 0n })
    const order = await orderRow(app, orderId)
    expect(order).toMatchObject({ status: 'cancelled', fault: 'client', rewardedYen: 50_000n })
    expect((await accounts()).freelancer - before.freelancer).toBe(25_050n)
    expect((await verifyLedger(app.db)).faults).toEqual([])
    expect((await disputeRow(app, id)).rewardYen).toBe(20_000n)
    await app.sweep()
    expect((await refundsOf(orderId)).map(({ status }) => status)).toEqual(['withdrawn'])
    expect((await people.freelancer.get('/notices')).html).toContain('判断を改めました')
    const { html } = await people.client.get(`/disputes/${id}`)
    expect(html).toContain('差額は帳簿に記帳しました')
    expect(html).not.toContain('¥20,000')
  })

  test('takes back from the freelancer what they still have', async () => {
    const { id, orderId } = await appealed(people.client)
    await reader.does(desk(id, 'appeal/propose'), { ...otherwise, rewardYen: '0', fault: 'freelancer' })
    await approver.does(desk(id, 'appeal/overturn'))
    expect((await accounts()).freelancer).toBe(0n)
    await app.sweep()
    const refunds = await refundsOf(orderId)
    expect(refunds).toEqual([
      { status: 'withdrawn', amountYen: 31_650n },
      { status: 'succeeded', amountYen: 52_750n },
    ])
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('changes the fault alone where the money is gone, and says how much is missing', async () => {
    const { id, orderId } = await appealed(people.client)
    await app.db
      .insertInto('payoutRuns')
      .values({
        ...{ id: 'run', kind: 'regular', closedOn: '2026-11-30', payOn: '2026-12-15', status: 'prepared' },
        ...{ lineCount: 1, totalYen: 16_700n, preparedAt: app.clock.now() },
      })
      .execute()
    await app.db
      .insertInto('bankAccounts')
      .values({
        ...{ id: 'bank', memberId: people.freelancer.memberId, bankCode: '0001', branchCode: '001' },
        ...{ kind: 'ordinary', number: Buffer.from('x'), numberEnd: '567', holder: 'アオイ' },
        ...{ checked: true, at: app.clock.now() },
      })
      .execute()
    await app.db
      .insertInto('payoutLines')
      .values({
        ...{ id: 'line', runId: 'run', memberId: people.freelancer.memberId, bankAccountId: 'bank' },
        ...{ amountYen: 16_700n, dueOn: '2026-12-15', status: 'planned' },
      })
      .execute()
    await reader.does(desk(id, 'appeal/propose'), { ...otherwise, rewardYen: '0', fault: 'mutual' })
    await approver.does(desk(id, 'appeal/overturn'))
    expect(await appealRow(id)).toMatchObject({ status: 'overturned', missingYen: 16_700n })
    expect(await orderRow(app, orderId)).toMatchObject({ fault: 'mutual', rewardedYen: 20_000n })
    expect((await people.client.get(`/disputes/${id}`)).html).toContain('¥16,700')
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('sends a proposal back, and it is read anew', async () => {
    const { id } = await appealed()
    await reader.does(desk(id, 'appeal/propose'), otherwise)
    await approver.does(desk(id, 'appeal/send-back'), { sendBackReason: '根拠が足りません。' })
    expect(await appealRow(id)).toMatchObject({ status: 'open', rewardYen: null })
  })
})
