import { beforeEach, describe, expect, test } from 'vitest'
import { receiveEvent } from '../../src/modules/ledger/commands/receive-event'
import { inTransaction } from '../../src/platform/db'
import { setAsideDerived } from '../../src/platform/events'
import { balance, payFor } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'
import { form, published, soldOrders } from './packages.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
})

const facts = (person: Person) =>
  app.db
    .selectFrom('profileFacts')
    .select('packages')
    .where('memberId', '=', person.memberId)
    .orderBy('at', 'desc')
    .executeTakeFirst()
const choice = { plan: 'basic', 'options[]': ['1'], priceYen: '15000', note: '春の特集に使います。' }

describe('a package', () => {
  test('needs a whole plan, and keeps what was typed', async () => {
    const answer = await freelancer.post('/packages/new', { ...form, basicPrice: '' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('取材から2000字')
    expect((await freelancer.post('/packages/new', { ...form, basicTitle: '' })).status).toBe(422)
    expect((await freelancer.post('/packages/new', { ...form, 'optionPrice[]': ['x'] })).status).toBe(422)
  })

  test('is a draft, then on sale, paused, and removed; the profile counts it while it is listed', async () => {
    const { to } = await freelancer.post('/packages/new', { ...form, step: 'draft' })
    expect((await client.get(to)).status).toBe(404)
    expect((await freelancer.get(to)).html).toContain('公開する')
    await freelancer.does(`${to}/publish`)
    expect((await facts(freelancer))?.packages).toBe(1)
    expect((await client.get(to)).html).toContain('食と暮らしが得意です。')
    app.clock.forward({ minutes: 1 })
    await freelancer.does(`${to}/pause`)
    expect((await client.get(to)).html).toContain('受付を休んでいます')
    expect((await client.post(`${to}/buy`, choice)).status).toBe(409)
    expect((await client.post(`${to}/remove`)).status).toBe(404)
    await freelancer.does(`${to}/remove`)
    expect((await facts(freelancer))?.packages).toBe(0)
    expect((await freelancer.get(to)).status).toBe(404)
  })

  test('is found in the list, in its category, and on the profile, while it is on sale', async () => {
    const path = await published(freelancer)
    const pages = [
      '/packages',
      '/packages?q=記事&cat=article&upto=30000',
      `/freelancers/${freelancer.memberId}`,
    ]
    for (const page of [...pages, '/categories/article']) {
      const { html } = await client.get(page)
      expect(html, page).toContain(path)
      expect(html, page).toContain('¥12,000から')
    }
    expect((await client.get('/packages?upto=5000')).html).not.toContain(path)
    await freelancer.does(`${path}/pause`)
    for (const page of pages) expect((await client.get(page)).html, page).not.toContain(path)
  })

  test('of somebody whom search does not show is theirs alone', async () => {
    const newcomer = await aoi(app)
    const path = await published(newcomer)
    expect((await newcomer.get(path)).status).toBe(200)
    expect((await client.get(path)).status).toBe(404)
    expect((await client.get('/packages')).html).not.toContain(path)
    expect((await client.post(`${path}/buy`, choice)).status).toBe(404)
  })

  test('costs five statements at most, in the list and on its page', async () => {
    const path = await published(freelancer)
    for (const [person, page] of [
      [client, path],
      [client, '/packages?cat=article'],
      [freelancer, '/my/packages'],
      [freelancer, `${path}/edit`],
      [client, `${path}/buy?plan=basic`],
    ] as const) {
      await person.get(page)
      app.statements.length = 0
      await person.get(page)
      expect(app.statements.length, page).toBeLessThanOrEqual(5)
    }
  })
})

describe('buying', () => {
  test('takes 25 statements until the money is held, each begin and commit counted', async () => {
    const path = await published(freelancer)
    // Ranks and the search index are derived: what the agreement makes them judge is theirs.
    const counts: number[] = []
    const counted = async (what: () => Promise<unknown>) => {
      app.statements.length = 0
      await what()
      counts.push(app.statements.length)
    }
    await client.get(`${path}/buy?plan=basic&option=1`)
    await counted(() => client.post(`${path}/buy`, choice))
    const [order] = await soldOrders(app)
    setAsideDerived(true)
    await counted(() => freelancer.post(`/orders/${order?.id}/agree`)).finally(() => setAsideDerived(false))
    await counted(() => client.post(`/contracts/${order?.contractId}/pay`))
    const charge = await app.db.selectFrom('charges').selectAll().executeTakeFirstOrThrow()
    const { provider, providerRef, amountYen } = charge
    const paid = {
      id: 'evt_1',
      kind: 'charge.succeeded' as const,
      ref: providerRef ?? '',
      amountYen,
      failure: null,
    }
    const message = { provider, event: paid, at: app.clock.now() }
    await counted(() => inTransaction(app.db, (tx) => receiveEvent(tx, message)))
    expect(await balance(app, `escrow/${order?.id}`)).toBe(15_000n)
    // The bar is 25 (P2).
    expect(counts).toEqual([7, 6, 5, 7])
  })

  test('offers a contract on the plan’s terms', async () => {
    const path = await published(freelancer)
    const look = (await client.get(`${path}/buy?plan=basic&option=1`)).html
    expect(look).toContain('¥15,000')
    const { to } = await client.post(`${path}/buy`, choice)
    const [order] = await soldOrders(app)
    await freelancer.does(`/orders/${order?.id}/agree`)
    await payFor(app, client, order?.contractId ?? '')
    expect(to).toBe(`/contracts/${order?.contractId}`)
    expect(order).toMatchObject({
      title: '記事1本｜標準',
      priceYen: 15_000n,
      dueOn: '2026-12-02',
      planKind: 'basic',
    })
    expect(order?.brief).toContain('写真つき')
    expect(order?.brief).toContain('春の特集')
    expect(await balance(app, `escrow/${order?.id}`)).toBe(15_000n)
  })

  test('stops when all places are taken, says when one is free, and goes on after a delivery', async () => {
    const path = await published(freelancer)
    await client.does(`${path}/buy`, choice)
    const full = (await client.get(path)).html
    expect(full).toContain('いまは受付の枠がいっぱいです。12月3日')
    const refused = await client.post(`${path}/buy`, choice)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('枠がいっぱい')
    const [order] = await soldOrders(app)
    await freelancer.does(`/orders/${order?.id}/agree`)
    await payFor(app, client, order?.contractId ?? '')
    await freelancer.does(`/orders/${order?.id}/deliver`, { message: '納品します。', links: '' })
    await client.does(`${path}/buy`, choice)
    expect(await soldOrders(app)).toHaveLength(2)
  })

  test('is refused at another price than was seen, to oneself, and between blocked people', async () => {
    const path = await published(freelancer)
    expect((await client.post(`${path}/buy`, { ...choice, priceYen: '12000' })).status).toBe(409)
    expect((await freelancer.post(`${path}/buy`, choice)).status).toBe(404)
    const at = app.clock.now()
    const block = { memberId: freelancer.memberId, blockedId: client.memberId, at }
    await app.db.insertInto('blocks').values(block).execute()
    expect((await client.post(`${path}/buy`, choice)).status).toBe(403)
    expect(await soldOrders(app)).toEqual([])
  })
})

describe('asking first', () => {
  test('opens one thread, in which the freelancer makes an offer that the client agrees to', async () => {
    const path = await published(freelancer)
    const offer = `${path}/offer/${client.memberId}`
    expect((await freelancer.get(offer)).status).toBe(404)
    const { to } = await client.post(`${path}/consult`, { body: '3本まとめて頼めますか。' })
    expect((await client.get(`${path}/consult`)).to).toBe(to)
    expect((await freelancer.get(to)).html).toContain(offer)
    expect((await client.get(to)).html).not.toContain(offer)
    const terms = { title: '記事3本', brief: '各2000字', priceYen: '33000', dueOn: '2026-12-20' }
    await freelancer.does(offer, { ...terms, revisions: '2', rights: 'transfer' })
    const [order] = await soldOrders(app)
    expect((await freelancer.post(`/orders/${order?.id}/agree`)).status).toBe(409)
    await client.does(`/orders/${order?.id}/agree`)
    expect(await soldOrders(app)).toMatchObject([{ status: 'agreed', priceYen: 33_000n, planKind: null }])
  })
})
