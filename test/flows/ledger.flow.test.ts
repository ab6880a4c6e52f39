import { describe, expect, test } from 'vitest'
import { cancelFunded } from '../../src/modules/contracts/commands/cancel-funded'
import { pay } from '../../src/modules/contracts/commands/pay'
import { split } from '../../src/modules/contracts/commands/split'
import { verifyLedger } from '../../src/modules/ledger'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { via } from '../support/charges'
import { agreed, balance, type OfferedContract, orderRow, type Parties, working } from '../support/orders'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()

const people = async (): Promise<Parties> => ({
  client: await ken(app),
  freelancer: await aoi(app),
})

/** The client has pressed "pay": where they were led. */
const atTill = async (parties: Parties, made: OfferedContract): Promise<string> => {
  const at = app.clock.now()
  const order = {
    chargeId: newId(at),
    clientId: parties.client.memberId,
    of: { contractId: made.contractId },
    via,
    at,
  }
  return (await inTransaction(app.db, (tx) => pay(tx, order))).payPath
}

const card = (number: string) => ({ number, expiry: '12/30', cvc: '123' })
const paysWith = async (number: string) => {
  const parties = await people()
  const made = await agreed(app, parties)
  const till = await atTill(parties, made)
  const answer = await parties.client.post(till, card(number))
  return { parties, made, till, answer }
}
const statusOf = async (made: OfferedContract): Promise<string> => (await orderRow(app, made.orderId)).status
const faults = async () => (await verifyLedger(app.db)).faults

describe('paying by card', () => {
  test('shows what is paid for, to the payer only', async () => {
    const parties = await people()
    const till = await atTill(parties, await agreed(app, parties))
    const page = await parties.client.get(till)
    expect(page.html).toContain('¥52,750')
    expect(page.html).toContain('商品説明文 1')
    expect(page.html).toContain('練習用の決済')
    expect((await parties.freelancer.get(till)).status).toBe(404)
    expect((await guest(app).get(till)).to).toContain('/sign-in')
  })

  test('a good card holds the money and leads back to the order', async () => {
    const { made, answer } = await paysWith('4242 4242 4242 4242')
    expect(answer.to).toBe(`/orders/${made.orderId}`)
    expect(await statusOf(made)).toBe('working')
    expect(await balance(app, `escrow/${made.orderId}`)).toBe(50_000n)
    expect(await balance(app, 'fees-held')).toBe(2_750n)
    expect(await faults()).toEqual([])
  })

  test('a form at fault names every field and forgets the code', async () => {
    const parties = await people()
    const till = await atTill(parties, await agreed(app, parties))
    const answer = await parties.client.post(till, { number: '4242 4242', expiry: '13/30', cvc: '98' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('カード番号を確かめてください')
    expect(answer.html).toContain('有効期限を 12/30 のように')
    expect(answer.html).toContain('セキュリティコードを確かめてください')
    expect(answer.html).toContain('value="4242 4242"')
    expect(answer.html).not.toContain('value="98"')
  })

  test('a declined card says so beside its field, and another card pays', async () => {
    const { parties, made, till, answer } = await paysWith('4000 0000 0000 0101')
    expect(answer.to).toBe(`${till}?failed=declined`)
    expect((await parties.client.get(answer.to)).html).toContain('カード会社に断られました')
    expect(await statusOf(made)).toBe('agreed')
    await parties.client.post(till, card('4242 4242 4242 4242'))
    expect(await statusOf(made)).toBe('working')
    expect(await faults()).toEqual([])
  })

  test('a card that asks its owner pays after the answer, and not when refused', async () => {
    const { parties, made, till, answer } = await paysWith('4000 0000 0000 0309')
    expect(answer.to).toBe(`${till}/confirm`)
    expect((await parties.client.get(answer.to)).html).toContain('承認する')
    expect((await parties.client.post(answer.to, { answer: 'refuse' })).to).toContain('failed=not-approved')
    expect(await statusOf(made)).toBe('agreed')
    await parties.client.post(till, card('4000 0000 0000 0309'))
    await parties.client.post(answer.to, { answer: 'approve' })
    expect(await statusOf(made)).toBe('working')
  })

  test('nobody skips the card by answering a question that was not asked', async () => {
    const parties = await people()
    const till = await atTill(parties, await agreed(app, parties))
    expect((await parties.client.post(`${till}/confirm`, { answer: 'approve' })).status).toBe(409)
  })

  test.each([
    ['repeats its news', '4000 0000 0000 0507'],
    ['sends old news last', '4000 0000 0000 0606'],
  ])('a provider that %s moves the money once', async (_what, number) => {
    const { made } = await paysWith(number)
    expect(await statusOf(made)).toBe('working')
    const charge = await app.db.selectFrom('charges').select('status').executeTakeFirstOrThrow()
    expect(charge.status).toBe('succeeded')
    expect(await balance(app, 'provider')).toBe(-52_750n)
    expect(await faults()).toEqual([])
  })

  test('a payment that is slow arrives by itself', async () => {
    const { made, answer } = await paysWith('4000 0000 0000 0408')
    expect(answer.to).toBe(`/orders/${made.orderId}`)
    expect(await statusOf(made)).toBe('agreed')
    app.clock.forward({ seconds: 30 })
    await app.drain()
    expect(await statusOf(made)).toBe('working')
  })

  test('news that never comes is asked for after two minutes', async () => {
    const { made } = await paysWith('4000 0000 0000 0705')
    await app.sweep()
    expect(await statusOf(made)).toBe('agreed')
    app.clock.forward({ minutes: 3 })
    await app.sweep()
    expect(await statusOf(made)).toBe('working')
    expect(await faults()).toEqual([])
  })

  test('a second tab leads to the same payment, and paying again is not possible', async () => {
    const parties = await people()
    const made = await agreed(app, parties)
    const till = await atTill(parties, made)
    expect(await atTill(parties, made)).toBe(till)
    await parties.client.post(till, card('4242 4242 4242 4242'))
    expect((await parties.client.get(till)).html).toContain('このお支払いは済んでいます')
    expect((await parties.client.post(till, card('4242 4242 4242 4242'))).status).toBe(409)
    expect(await balance(app, 'provider')).toBe(-52_750n)
  })

  test('a payment nobody made is left after a day', async () => {
    const parties = await people()
    const till = await atTill(parties, await agreed(app, parties))
    app.clock.forward({ days: 1, minutes: 1 })
    await app.sweep()
    const charge = await app.db.selectFrom('charges').selectAll().executeTakeFirstOrThrow()
    expect([charge.status, charge.failure]).toEqual(['failed', 'left'])
    expect((await parties.client.get(till)).html).toContain('期限が過ぎました')
  })
})

describe('the route for webhooks', () => {
  test('believes only the provider’s own signature', async () => {
    const body = JSON.stringify({
      id: 'e',
      kind: 'charge.succeeded',
      ref: 'r',
      amountYen: '1',
      failure: null,
    })
    const answer = await app.hono.request('http://tanomi.test/webhooks/sandbox', {
      method: 'POST',
      body,
      headers: { 'X-Signature': 'made up' },
    })
    expect(answer.status).toBe(400)
    expect(await app.db.selectFrom('providerEvents').selectAll().execute()).toEqual([])
  })
})

const settles = (parties: Parties, made: OfferedContract, rewardYen: bigint) =>
  inTransaction(app.db, (tx) =>
    cancelFunded(tx, {
      orderId: made.orderId,
      actorId: parties.client.memberId,
      at: app.clock.now(),
      terms: { kind: 'cancel', fault: 'mutual', rewardYen },
      decidedBy: 'agreement',
    }),
  )

const paidOrder = async (): Promise<{ parties: Parties; made: OfferedContract }> => {
  const { parties, made } = await paysWith('4242 4242 4242 4242')
  return { parties, made }
}

describe('ending an escrow', () => {
  test('a full refund goes back to the card, fee included', async () => {
    const { parties, made } = await paidOrder()
    await settles(parties, made, 0n)
    expect(await balance(app, `client/${parties.client.memberId}`)).toBe(52_750n)
    await app.drain()
    expect(await balance(app, `client/${parties.client.memberId}`)).toBe(0n)
    expect(await balance(app, 'provider')).toBe(0n)
    expect(await balance(app, 'fees')).toBe(0n)
    const given = await app.db.selectFrom('sandboxRefunds').select('amountYen').execute()
    expect(given).toEqual([{ amountYen: 52_750n }])
    expect(await faults()).toEqual([])
  })

  test('a part is released and the rest refunded, to the yen', async () => {
    const { parties, made } = await paidOrder()
    await settles(parties, made, 20_001n)
    await app.drain()
    expect(await balance(app, `freelancer/${parties.freelancer.memberId}`)).toBe(20_001n - 3_300n)
    expect(await balance(app, 'provider')).toBe(-(20_001n + 1_100n))
    expect(await faults()).toEqual([])
  })

  test('pieces of a split order are refunded from the payment of the whole', async () => {
    const { parties, made } = await paidOrder()
    const at = app.clock.now()
    const dueOn = addDays(dateOf(at), 5)
    const pieceId = newId(at)
    const pieces = [
      { id: made.orderId, title: '一', priceYen: 30_000n, dueOn },
      { id: pieceId, title: '二', priceYen: 20_000n, dueOn },
    ]
    const act = { orderId: made.orderId, actorId: parties.client.memberId, at }
    await inTransaction(app.db, (tx) => split(tx, { ...act, terms: { kind: 'split', pieces } }))
    expect(await faults()).toEqual([])
    await settles(parties, { ...made, orderId: pieceId }, 0n)
    await settles(parties, made, 0n)
    await app.drain()
    expect(await balance(app, 'provider')).toBe(0n)
    expect(await balance(app, `client/${parties.client.memberId}`)).toBe(0n)
    expect(await faults()).toEqual([])
  })

  test('the ledger names an order whose escrow does not match', async () => {
    const parties = await people()
    const made = await working(app, parties)
    await app.db.updateTable('orders').set({ priceYen: 40_000n }).where('id', '=', made.orderId).execute()
    expect(await faults()).toEqual([
      { rule: 'escrow', subject: made.orderId, found: 50_000n, wanted: 40_000n },
    ])
  })
})
