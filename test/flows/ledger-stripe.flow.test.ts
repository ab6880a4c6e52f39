// Stripe by its official SDK, against a server that speaks its protocol (§4.3, decision 170).
import { describe, expect, test } from 'vitest'
import { cancelFunded } from '../../src/modules/contracts/commands/cancel-funded'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { agreed, balance, type OfferedContract, orderRow, type Parties } from '../support/orders'
import { useStripe } from '../support/stripe-site'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
const site = useStripe(app)

interface Paying {
  parties: Parties
  made: OfferedContract
  /** Our page of the charge. */
  here: string
  /** Stripe's page. */
  there: string
}

const linkTo = (html: string): string =>
  /href="(http:\/\/127\.0\.0\.1:\d+\/c\/pay\/[^"]+)"/.exec(html)?.[1] ?? 'no link to Stripe'

/** The client has pressed "pay" and sees where to go. */
const begun = async (): Promise<Paying> => {
  const parties = { client: await ken(site), freelancer: await aoi(site) }
  const made = await agreed(site, parties)
  const { to: here } = await parties.client.post(`/orders/${made.orderId}/pay`)
  return { parties, made, here, there: linkTo((await parties.client.get(here)).html) }
}

const arrives = () => site.deliver(site.stripe.takeEvents(site.clock.now()))
const statusOf = async (made: OfferedContract) => (await orderRow(site, made.orderId)).status
const faults = async () => (await verifyLedger(site.db)).faults
const posts = (path: string) => site.stripe.log.filter(({ line }) => line === `POST ${path}`)

const paid = async (): Promise<Paying & { intentId: string }> => {
  const paying = await begun()
  const { id: intentId } = site.stripe.payer.pays(paying.there, 'succeeds')
  await arrives()
  return { ...paying, intentId }
}

const refunded = (parties: Parties, made: OfferedContract) =>
  inTransaction(site.db, (tx) =>
    cancelFunded(tx, {
      ...{ orderId: made.orderId, actorId: parties.client.memberId, at: site.clock.now() },
      ...{ terms: { kind: 'cancel', fault: 'mutual', rewardYen: 0n }, decidedBy: 'agreement' },
    }),
  )

describe('paying at Stripe', () => {
  test('leads over a page of ours to Stripe’s, and back to the order', async () => {
    const { parties, made, here, there } = await begun()
    expect(there).toContain(site.stripe.url)
    expect((await parties.client.get(here)).html).toContain('¥52,750')
    expect((await parties.freelancer.get(here)).status).toBe(404)
    site.stripe.payer.pays(there, 'succeeds')
    expect(await arrives()).toEqual([204, 204])
    expect(await statusOf(made)).toBe('working')
    expect([await balance(site, 'provider'), await balance(site, 'fees-held'), await faults()]).toEqual([
      -52_750n,
      2_750n,
      [],
    ])
  })

  test('whoever comes back before the message has paid all the same', async () => {
    const { parties, made, here, there } = await begun()
    site.stripe.payer.pays(there, 'succeeds')
    expect((await parties.client.get(here)).to).toBe(`/orders/${made.orderId}`)
    expect(await statusOf(made)).toBe('working')
    await arrives()
    expect([await balance(site, 'provider'), await faults()]).toEqual([-52_750n, []])
  })

  test('a declined card says why, and another pays on the same page', async () => {
    const { parties, made, here, there } = await begun()
    site.stripe.payer.pays(there, 'declined')
    await arrives()
    const { html } = await parties.client.get(here)
    expect(html).toContain('カードの利用枠または残高が足りません')
    expect(linkTo(html)).toBe(there)
    site.stripe.payer.pays(there, 'succeeds')
    await arrives()
    expect(await statusOf(made)).toBe('working')
  })

  test('a card that asks its owner (3-D Secure) pays after the answer only', async () => {
    const { made, there } = await begun()
    site.stripe.payer.pays(there, 'asks-payer')
    await arrives()
    expect((await site.db.selectFrom('charges').select('status').executeTakeFirstOrThrow()).status).toBe(
      'needs-action',
    )
    site.stripe.payer.answers(there, false)
    await arrives()
    expect(await statusOf(made)).toBe('agreed')
    site.stripe.payer.pays(there, 'asks-payer')
    site.stripe.payer.answers(there, true)
    await arrives()
    expect(await statusOf(made)).toBe('working')
  })

  test('a voucher is paid days later; one that expires makes place for another page', async () => {
    const { parties, made, here, there } = await begun()
    const { id } = site.stripe.payer.pays(there, 'konbini')
    await arrives()
    expect((await parties.client.get(here)).html).toContain('入金を待っています')
    site.clock.forward({ hours: 20 })
    site.stripe.payer.atStore(there, false)
    await arrives()
    const next = linkTo((await parties.client.get(here)).html)
    expect(next).not.toBe(there)
    expect(site.stripe.state.intents.get(id)?.status).toBe('canceled')
    site.stripe.payer.pays(next, 'konbini')
    site.clock.forward({ days: 2 })
    site.stripe.payer.atStore(next, true)
    await site.sweep()
    expect(await statusOf(made)).toBe('working')
    expect([await balance(site, 'provider'), await faults()]).toEqual([-52_750n, []])
  })

  test('two tabs lead to one page at Stripe', async () => {
    const { parties, here, there } = await begun()
    expect(linkTo((await parties.client.get(here)).html)).toBe(there)
    expect(posts('/v1/checkout/sessions')).toHaveLength(1)
  })

  test('an answer that was lost is asked for again under the same key', async () => {
    const parties = { client: await ken(site), freelancer: await aoi(site) }
    const made = await agreed(site, parties)
    const { to: here } = await parties.client.post(`/orders/${made.orderId}/pay`)
    const before = site.stripe.state.sessions.size
    site.stripe.failNext(1, /POST \/v1\/checkout/, 'answer-lost')
    expect(linkTo((await parties.client.get(here)).html)).toContain(site.stripe.url)
    const keys = posts('/v1/checkout/sessions').map(({ key }) => key)
    expect([keys.length, new Set(keys).size, site.stripe.state.sessions.size - before]).toEqual([2, 1, 1])
    expect(keys[0]).toMatch(/^tanomi-checkout-/)
  })

  test('while Stripe is away, the page says that nothing was paid; tries are bounded', async () => {
    const parties = { client: await ken(site), freelancer: await aoi(site) }
    const made = await agreed(site, parties)
    const { to: here } = await parties.client.post(`/orders/${made.orderId}/pay`)
    site.stripe.failNext(3, /POST/, 503)
    expect((await parties.client.get(here)).html).toContain('Stripe につながりません')
    expect(posts('/v1/checkout/sessions')).toHaveLength(3)
    expect(linkTo((await parties.client.get(here)).html)).toContain(site.stripe.url)
  })
})

describe('Stripe’s messages', () => {
  test('are believed by their signature on the body as it came, and for five minutes', async () => {
    const { made, there } = await begun()
    site.stripe.payer.pays(there, 'succeeds')
    const [message] = site.stripe.takeEvents(site.clock.now())
    if (!message) throw new Error('No event')
    expect(await site.deliver([{ ...message, body: `${message.body} ` }])).toEqual([400])
    expect(await site.deliver([{ ...message, signature: 't=1,v1=00' }])).toEqual([400])
    site.clock.forward({ minutes: 6 })
    expect(await site.deliver([message])).toEqual([400])
    expect([await statusOf(made), await site.db.selectFrom('providerEvents').selectAll().execute()]).toEqual([
      'agreed',
      [],
    ])
  })

  test('about payments of other programs change nothing', async () => {
    const { there } = await begun()
    const session = site.stripe.state.sessions.get(there.split('/').at(-1) ?? '')
    if (session) session.asked.metadata = {}
    site.stripe.payer.pays(there, 'succeeds')
    expect(await arrives()).toEqual([204, 204])
    expect(await balance(site, 'provider')).toBe(0n)
  })
})

describe('giving back', () => {
  test('goes to the payment once, however often it is asked', async () => {
    const { parties, made, intentId } = await paid()
    await refunded(parties, made)
    site.stripe.failNext(1, /POST \/v1\/refunds/, 'answer-lost')
    await site.drain()
    const refunds = [...site.stripe.state.refunds.values()].filter((one) => one.payment_intent === intentId)
    expect(refunds.map(({ amount }) => amount)).toEqual([52_750])
    expect([
      await balance(site, `client/${parties.client.memberId}`),
      await balance(site, 'provider'),
    ]).toEqual([0n, 0n])
    expect(await faults()).toEqual([])
  })

  test('that takes Stripe days is not done again when its key is forgotten', async () => {
    const { parties, made, intentId } = await paid()
    await refunded(parties, made)
    const { refund } = site.deps.payments.named('stripe')
    const row = await site.db.selectFrom('refunds').selectAll().executeTakeFirstOrThrow()
    const asked = { id: row.id, ref: `stripe-${row.chargeId}`, amountYen: row.amountYen }
    const context = { db: site.db, at: site.clock.now(), services: site.deps }
    await refund(context, asked)
    const made1 = [...site.stripe.state.refunds.values()].find((one) => one.payment_intent === intentId)
    if (made1) made1.status = 'pending'
    const before = posts('/v1/refunds').length
    expect(await refund(context, asked)).toBe('waiting')
    expect(posts('/v1/refunds')).toHaveLength(before)
  })
})

describe('a chargeback', () => {
  test('takes the money from the provider once, and gives it back when it is won', async () => {
    const { intentId } = await paid()
    const dispute = site.stripe.payer.disputes(intentId, site.clock.now())
    await arrives()
    expect([await balance(site, 'provider'), await balance(site, 'chargebacks')]).toEqual([0n, -52_750n])
    site.stripe.payer.decides(dispute, 'won')
    await arrives()
    expect([await balance(site, 'provider'), await balance(site, 'chargebacks')]).toEqual([-52_750n, 0n])
    expect(await faults()).toEqual([])
  })

  test('that nobody told of is found by asking', async () => {
    const { intentId } = await paid()
    const dispute = site.stripe.payer.disputes(intentId, site.clock.now())
    await site.sweep()
    expect(await balance(site, 'chargebacks')).toBe(-52_750n)
    site.clock.forward({ days: 40 })
    site.stripe.payer.decides(dispute, 'lost')
    await site.sweep()
    const row = await site.db.selectFrom('chargeDisputes').select('status').executeTakeFirstOrThrow()
    expect(row.status).toBe('lost')
  })

  test('holds a refund back; once lost, the client has the money already', async () => {
    const { parties, made, intentId } = await paid()
    const dispute = site.stripe.payer.disputes(intentId, site.clock.now())
    await arrives()
    await refunded(parties, made)
    await site.drain()
    expect(await balance(site, `client/${parties.client.memberId}`)).toBe(52_750n)
    site.stripe.payer.decides(dispute, 'lost')
    await arrives()
    site.clock.forward({ minutes: 3 })
    await site.sweep()
    expect(posts('/v1/refunds')).toHaveLength(0)
    expect([
      await balance(site, `client/${parties.client.memberId}`),
      await balance(site, 'chargebacks'),
    ]).toEqual([0n, 0n])
    expect(await faults()).toEqual([])
  })
})

test('a chargeback that vanished is named by the proof of the ledger', async () => {
  const { intentId } = await paid()
  site.stripe.payer.disputes(intentId, site.clock.now())
  await arrives()
  await site.db.deleteFrom('chargeDisputes').execute()
  expect(await faults()).toEqual([
    { rule: 'chargebacks', subject: 'chargebacks', found: -52_750n, wanted: 0n },
  ])
})

test('no call to Stripe is made inside a transaction', async () => {
  const context = { db: site.db, at: site.clock.now(), services: site.deps }
  const { stripe } = site.deps.payments
  const asked = inTransaction(
    site.db,
    () => stripe?.chargebacks(context, { since: context.at, open: [] }) ?? Promise.resolve([]),
  )
  await expect(asked).rejects.toThrow('Stripe was called inside a database transaction')
})

test('what Stripe refuses is logged without keys and payments', async () => {
  const { there } = await begun()
  site.stripe.failNext(1, /GET/, 401)
  const id = there.split('/').at(-1) ?? ''
  const charge = await site.db
    .selectFrom('stripeCheckouts')
    .select('chargeId')
    .where('sessionId', '=', id)
    .executeTakeFirstOrThrow()
  const context = { db: site.db, at: site.clock.now(), services: site.deps }
  const fault = await site.deps.payments
    .named('stripe')
    .status(context, `stripe-${charge.chargeId}`)
    .catch((error: Error) => error)
  expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('sk_test')
  expect((fault as Error).message).toMatch(/^Stripe: .*401/)
})
