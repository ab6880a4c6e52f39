import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { balance, delivered, orderRow, type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { disputeRow, opened, theCase } from './disputes.help'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})
const room = (orderId: string) => `/orders/${orderId}`

describe('opening a dispute', () => {
  test('stops the order: its room has no other button, and says what stands still', async () => {
    const { orderId } = await delivered(app, people)
    const before = await people.client.get(room(orderId))
    expect(before.html).toContain(`${room(orderId)}/dispute`)
    const id = await opened(people.client, orderId)
    expect((await orderRow(app, orderId)).disputedAt).toEqual(app.clock.now())
    for (const person of [people.client, people.freelancer]) {
      const { html } = await person.get(room(orderId))
      expect(html).toContain('紛争手続きが進んでいます')
      expect(html).toContain('¥50,000も、検収などの期限も止まっています')
      expect(html).toContain(`/disputes/${id}`)
      for (const verb of ['accept', 'revise', 'settle', 'withdraw-delivery', 'remind', 'dispute"'])
        expect(html).not.toContain(`${room(orderId)}/${verb}`)
    }
    expect((await people.freelancer.get(`/disputes/${id}`)).html).toContain('3点しかありません')
  })

  test('is refused twice, for an order without money, and after the inspection is over', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    const again = await people.freelancer.post(`${room(orderId)}/dispute`, theCase)
    expect([again.status, again.to]).toEqual([303, `/disputes/${id}`])
    const late = await delivered(app, people)
    app.clock.forward({ days: 14 })
    expect((await people.client.post(`${room(late.orderId)}/dispute`, theCase)).status).toBe(409)
    expect((await orderRow(app, late.orderId)).disputedAt).toBeNull()
  })

  test('keeps what was typed when something is missing', async () => {
    const { orderId } = await working(app, people)
    const answer = await people.client.post(`${room(orderId)}/dispute`, { ...theCase, reason: '' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('3点しかありません')
  })

  test('every verb of the order is refused while it runs, by the server too', async () => {
    const { orderId } = await delivered(app, people)
    await people.client.does(`${room(orderId)}/settle`, { fault: 'mutual', rewardYen: '0', note: '相談' })
    const request = await app.db.selectFrom('orderRequests').select('id').executeTakeFirstOrThrow()
    await opened(people.client, orderId)
    const tries = [
      people.client.post(`${room(orderId)}/accept`),
      people.client.post(`${room(orderId)}/revise`, { note: '直して' }),
      people.freelancer.post(`${room(orderId)}/withdraw-delivery`),
      people.freelancer.post(`/requests/${request.id}/answer`, { answer: 'accept' }),
      people.freelancer.post(`${room(orderId)}/remind`),
    ]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([409, 409, 409, 409, 409])
    expect(await balance(app, `escrow/${orderId}`)).toBe(50_000n)
  })
})

describe('time, while a dispute runs', () => {
  test('accepts nothing; after a withdrawal the inspection has as long left as it had', async () => {
    const { orderId } = await delivered(app, people)
    app.clock.forward({ days: 10 })
    const id = await opened(people.client, orderId)
    app.clock.forward({ days: 6 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('delivered')
    await people.client.does(`/disputes/${id}/withdraw`)
    app.clock.forward({ days: 3, hours: 23 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('delivered')
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect((await orderRow(app, orderId)).status).toBe('completed')
  })

  test('moves the due date of an order in work, and issues its terms anew', async () => {
    const { orderId } = await working(app, people)
    const { dueOn } = await orderRow(app, orderId)
    const id = await opened(people.freelancer, orderId)
    app.clock.forward({ days: 2, hours: 1 })
    await people.freelancer.does(`/disputes/${id}/withdraw`)
    const after = await orderRow(app, orderId)
    expect(new Date(after.dueOn).getTime() - new Date(dueOn).getTime()).toBe(3 * 86_400_000)
    const terms = await app.db
      .selectFrom('termsNotices')
      .select('version')
      .where('orderId', '=', orderId)
      .execute()
    expect(terms).toHaveLength(2)
  })

  test('hands what is not settled in seven days to the operators', async () => {
    const { orderId } = await working(app, people)
    const id = await opened(people.client, orderId)
    app.clock.forward({ days: 6, hours: 23 })
    await app.sweep()
    expect((await disputeRow(app, id)).escalatedAt).toBeNull()
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect((await disputeRow(app, id)).escalatedAt).toEqual(app.clock.now())
    expect((await people.client.get(`/disputes/${id}`)).html).toContain('運営が記録を読み')
  })

  test('keeps an open request waiting with the days it had left', async () => {
    const { orderId } = await working(app, people)
    const terms = { title: '見出し案', brief: '', priceYen: '40,000', dueOn: '2027-01-28', note: '' }
    await people.client.does(`${room(orderId)}/change`, terms)
    app.clock.forward({ days: 5 })
    const id = await opened(people.client, orderId)
    app.clock.forward({ days: 5 })
    await app.sweep()
    await people.client.does(`/disputes/${id}/withdraw`)
    const status = async () =>
      (await app.db.selectFrom('orderRequests').select('status').executeTakeFirstOrThrow()).status
    app.clock.forward({ days: 1, hours: 23 })
    await app.sweep()
    expect(await status()).toBe('open')
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect(await status()).toBe('lapsed')
  })
})

describe('hidden offers', () => {
  test('that overlap settle at once at the midpoint, and pay it', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    await people.client.does(`/disputes/${id}/offer`, { amountYen: '30001' })
    const seen = await people.freelancer.get(`/disputes/${id}`)
    expect(seen.html).not.toMatch(/30,?001/)
    expect(seen.html).toContain('あり（額は見えません）')
    const done = await people.freelancer.does(`/disputes/${id}/offer`, { amountYen: '20000' })
    expect(done.html).toContain('双方の金額が重なり、解決しました')
    expect(done.html).toContain('¥25,001')
    expect(await orderRow(app, orderId)).toMatchObject({
      ...{ status: 'cancelled', fault: 'mutual', faultDecidedBy: 'agreement', rewardedYen: 25_001n },
      disputedAt: null,
    })
    // 16.5 % of 25,001 is 4,125 yen.
    expect(await balance(app, `freelancer/${people.freelancer.memberId}`)).toBe(20_876n)
    expect(await balance(app, `escrow/${orderId}`)).toBe(0n)
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('that do not overlap tell neither side the other’s, whatever was tried', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    await people.freelancer.does(`/disputes/${id}/offer`, { amountYen: '40000' })
    const first = await people.client.post(`/disputes/${id}/offer`, { amountYen: '10000' })
    const back = await people.client.post(`/disputes/${id}/offer`, { amountYen: '5000' })
    expect([first.status, back.status]).toEqual([303, 422])
    expect(back.html).toContain('相手に近づける向きにだけ')
    expect(back.html).toContain('value="5000"')
    for (const page of [back.html, (await people.client.get(`/disputes/${id}`)).html])
      expect(page).not.toMatch(/40,?000/)
    const events = await app.db
      .selectFrom('disputeEvents')
      .select('detail')
      .where('verb', '=', 'offer')
      .execute()
    expect(events.map(({ detail }) => detail)).toEqual([{}, {}])
  })

  test('of the whole price for delivered work complete the order', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.freelancer, orderId)
    await people.freelancer.does(`/disputes/${id}/offer`, { amountYen: '50000' })
    await people.client.does(`/disputes/${id}/offer`, { amountYen: '50,000' })
    expect(await orderRow(app, orderId)).toMatchObject({
      status: 'completed',
      rewardedYen: 50_000n,
      fault: null,
    })
    expect(await balance(app, `freelancer/${people.freelancer.memberId}`)).toBe(41_750n)
  })

  test('lie within the escrow', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    const answer = await people.client.post(`/disputes/${id}/offer`, { amountYen: '50001' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('仮払いの額まで')
  })
})

describe('the two', () => {
  test('are told of each step, and what waits for them', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    await app.drain()
    const told = async (person: Parties['client']) =>
      (
        await app.db.selectFrom('notices').select('kind').where('memberId', '=', person.memberId).execute()
      ).map(({ kind }) => kind)
    expect(await told(people.freelancer)).toContain('dispute.opened')
    expect((await people.freelancer.get('/todo')).html).toContain('あなたの主張を出す')
    await people.freelancer.does(`/disputes/${id}/state`, {
      body: '5点とも納品しました。',
      links: 'https://example.com/5',
    })
    await app.drain()
    expect(await told(people.client)).toContain('dispute.stated')
    expect((await people.freelancer.get('/todo')).html).toContain('解決の金額を示す')
    expect((await people.client.get(`/disputes/${id}`)).html).toContain('https://example.com/5')
  })

  test('withdraw only what they opened themselves', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    expect((await people.freelancer.post(`/disputes/${id}/withdraw`)).status).toBe(403)
    await people.client.does(`/disputes/${id}/withdraw`)
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'delivered', disputedAt: null })
    await opened(people.freelancer, orderId)
  })
})
