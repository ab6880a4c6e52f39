import { beforeEach, describe, expect, test } from 'vitest'
import { completed, offered, type Parties } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
let client: Person
let freelancer: Person
let people: Parties
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  people = { client, freelancer }
})

const terms = { title: '商品説明文', brief: '写真つき', priceYen: '20000', dueOn: '2026-12-20' }
const request = { ...terms, categorySlug: 'product-description', revisions: '2', rights: 'transfer' }
const orders = () =>
  app.db
    .selectFrom('orders')
    .select(['id', 'title', 'priceYen', 'dueOn', 'status', 'contractId', 'offeredBy'])

describe('a direct request', () => {
  test('is countered to and fro, each time with what changed, and agreed', async () => {
    const asked = await client.does(`/freelancers/${freelancer.memberId}/request`, request)
    expect(asked.status).toBe(200)
    const { id } = await orders().executeTakeFirstOrThrow()
    await freelancer.does(`/orders/${id}/counter`, {
      ...terms,
      priceYen: '30000',
      note: '写真の加工も含みます。',
    })
    const seen = (await client.get(`/orders/${id}`)).html
    expect(seen).toContain('葵さんから、変えた条件が届いています')
    expect(seen).toContain('写真の加工も含みます。')
    expect(seen).toMatch(/<del>[\s\S]*20,000[\s\S]*<\/del>/)
    expect(seen).toMatch(/<ins>[\s\S]*30,000[\s\S]*<\/ins>/)
    app.clock.forward({ hours: 1 })
    await client.does(`/orders/${id}/counter`, { ...terms, priceYen: '25000', brief: '写真は2枚', note: '' })
    const back = (await freelancer.get(`/orders/${id}`)).html
    expect(back).toMatch(/<del>[\s\S]*30,000[\s\S]*<\/del>[\s\S]*<ins>[\s\S]*25,000[\s\S]*<\/ins>/)
    expect(back).toContain('写真は2枚')
    await freelancer.does(`/orders/${id}/agree`)
    expect(await orders().executeTakeFirstOrThrow()).toMatchObject({ status: 'agreed', priceYen: 25_000n })
    const agreed = (await freelancer.get(`/orders/${id}`)).html
    expect(agreed).not.toContain('変えた条件が届いています')
    expect(agreed).toContain('写真の加工も含みます。')
  })

  test('is refused between two people of whom one has blocked the other', async () => {
    await app.db
      .insertInto('blocks')
      .values({ memberId: freelancer.memberId, blockedId: client.memberId, at: app.clock.now() })
      .execute()
    const answer = await client.post(`/freelancers/${freelancer.memberId}/request`, request)
    expect(answer.status).toBe(403)
    expect(answer.html).toContain('ブロックの設定があるため')
    expect(answer.html).toContain('写真つき')
    expect(await orders().execute()).toEqual([])
    const { contractId } = await offered(app, people)
    expect((await client.post(`/contracts/${contractId}/orders/new`, terms)).status).toBe(403)
  })
})

describe('a past order', () => {
  test('is repeated in two clicks, with as many days as it had', async () => {
    const { orderId, contractId } = await completed(app, people)
    const room = (await client.get(`/orders/${orderId}`)).html
    const again = `/contracts/${contractId}/orders/new?again=${orderId}`
    expect(room).toContain(again)
    expect((await client.get(`/contracts/${contractId}`)).html).toContain(again)
    expect((await freelancer.get(`/orders/${orderId}`)).html).not.toContain('もう一度頼む')
    app.clock.forward({ days: 30 })
    const form = (await client.get(again)).html
    const past = await orders().executeTakeFirstOrThrow()
    const value = (name: string): string =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form)?.[1] ??
      new RegExp(`value="([^"]*)"[^>]*name="${name}"`).exec(form)?.[1] ??
      ''
    const dueOn = value('dueOn')
    expect(dueOn > past.dueOn).toBe(true)
    await client.does(`/contracts/${contractId}/orders/new`, {
      title: value('title'),
      brief: past.title,
      priceYen: value('priceYen'),
      dueOn,
    })
    const [, made] = await orders().orderBy('offeredAt').execute()
    expect(made).toMatchObject({ ...past, id: made?.id, dueOn, status: 'offered' })
  })
})
