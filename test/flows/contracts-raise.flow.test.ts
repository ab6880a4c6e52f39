import { beforeEach, describe, expect, test } from 'vitest'
import { requestChange } from '../../src/modules/contracts'
import { escrowYen } from '../../src/modules/ledger'
import { verifyLedger } from '../../src/modules/ledger/verify'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { chargePaid } from '../support/competitions'
import { delivered, orderRow, type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await regularFreelancer(app) }
})

const beyond = {
  title: '商品説明文 1',
  brief: '英訳も',
  priceYen: '60000',
  dueOn: '2026-12-10',
  note: '範囲を超えます',
}
const openRequest = async (orderId: string): Promise<string> =>
  (
    await app.db
      .selectFrom('orderRequests')
      .select('id')
      .where('orderId', '=', orderId)
      .where('status', '=', 'open')
      .executeTakeFirstOrThrow()
  ).id
/** The client goes to the provider's page; answers the charge's id. */
const paying = async (requestId: string): Promise<string> => {
  const { to } = await people.client.post(`/requests/${requestId}/pay`)
  expect(to).toMatch(/^\/sandbox\/pay\//)
  return to.split('/').at(-1) ?? ''
}
const asked = async (orderId: string): Promise<string> => {
  await people.freelancer.does(`/orders/${orderId}/change`, beyond)
  return openRequest(orderId)
}

describe('a priced change', () => {
  test('answers a revision beyond the brief: the client pays the difference, and only then the terms change', async () => {
    const { orderId } = await delivered(app, people)
    await people.client.does(`/orders/${orderId}/revise`, { note: '英訳も付けてください' })
    expect((await people.freelancer.get(`/orders/${orderId}`)).html).toContain('追加の報酬を相談する')
    const requestId = await asked(orderId)
    const room = (await people.client.get(`/orders/${orderId}`)).html
    for (const words of ['追加の仮払い', '¥10,550', '差額を仮払いして承諾する']) expect(room).toContain(words)
    const chargeId = await paying(requestId)
    expect(await orderRow(app, orderId)).toMatchObject({ priceYen: 50_000n, status: 'working' })
    await chargePaid(app, chargeId)
    expect(await orderRow(app, orderId)).toMatchObject({
      ...{ priceYen: 60_000n, clientFeeYen: 3_300n, freelancerFeeYen: 9_900n },
      ...{ brief: '英訳も', dueOn: '2026-12-10', status: 'working' },
    })
    expect(await escrowYen(app.db, orderId)).toBe(60_000n)
    const { status } = await app.db
      .selectFrom('orderRequests')
      .select('status')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    expect(status).toBe('accepted')
    await people.freelancer.does(`/orders/${orderId}/deliver`, { message: '英訳も納めます', links: '' })
    await people.client.does(`/orders/${orderId}/accept`)
    expect(await escrowYen(app.db, orderId)).toBe(0n)
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('is not accepted by a yes without money, nor by anybody but the client', async () => {
    const { orderId } = await working(app, people)
    const requestId = await asked(orderId)
    const yes = await people.client.post(`/requests/${requestId}/answer`, { answer: 'accept', note: '' })
    expect(yes.status).toBe(409)
    expect(yes.html).toContain('差額の仮払いで承諾します')
    expect((await people.freelancer.post(`/requests/${requestId}/pay`)).status).toBe(403)
    await people.client.does(`/requests/${requestId}/answer`, { answer: 'decline', note: '元のままで' })
    expect((await people.client.post(`/requests/${requestId}/pay`)).status).toBe(404)
    expect(await orderRow(app, orderId)).toMatchObject({ priceYen: 50_000n })
  })

  test('that was taken back while the bank was slow sends the money back', async () => {
    const { orderId } = await working(app, people)
    const requestId = await asked(orderId)
    const chargeId = await paying(requestId)
    await people.freelancer.does(`/requests/${requestId}/answer`, { answer: 'withdraw' })
    await chargePaid(app, chargeId)
    expect(await orderRow(app, orderId)).toMatchObject({ priceYen: 50_000n })
    expect(await escrowYen(app.db, orderId)).toBe(50_000n)
    const refunds = await app.db
      .selectFrom('refunds')
      .select('amountYen')
      .where('orderId', '=', orderId)
      .execute()
    expect(refunds).toEqual([{ amountYen: 10_550n }])
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('is asked for by who works: a client’s own wish for more is a new order', async () => {
    const { orderId } = await working(app, people)
    const terms = { kind: 'change' as const, title: 'x', brief: '', priceYen: 60_000n, dueOn: '2026-12-10' }
    const at = app.clock.now()
    const wish = { orderId, actorId: people.client.memberId, requestId: newId(at), note: '', terms, at }
    await expect(inTransaction(app.db, (tx) => requestChange(tx, wish))).rejects.toThrow(
      'price-needs-funding',
    )
  })
})
