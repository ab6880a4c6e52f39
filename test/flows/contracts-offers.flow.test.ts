import { beforeEach, describe, expect, test } from 'vitest'
import { newcomer, type Person } from '../support/person'
import { type TestApp, useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { postedJob } from './jobs.help'
import { proposed, statusOf } from './proposals.help'

const app = useTestApp()
let client: Person
let freelancer: Person
let jobId: string
let proposalId: string
beforeEach(async () => {
  client = await ken(app)
  freelancer = await aoi(app)
  jobId = await postedJob(app, client)
  proposalId = await proposed(freelancer, jobId)
})

const rows = (titles: string[]) => ({
  'title[]': titles,
  'brief[]': titles.map(() => ''),
  'priceYen[]': titles.map(() => '20000'),
  'dueOn[]': titles.map(() => '2026-12-20'),
  revisions: '2',
  rights: 'transfer',
})
const form = () => `/proposals/${proposalId}/order`
const order = async (titles = ['商品説明文']): Promise<string> => {
  app.clock.forward({ minutes: 1 })
  return (await client.post(form(), rows(titles))).to
}
const ordersOf = (app: TestApp) =>
  app.db.selectFrom('orders').select(['id', 'status']).orderBy('offeredAt').orderBy('position').execute()
const job = () =>
  app.db.selectFrom('jobs').select(['hired', 'status']).where('id', '=', jobId).executeTakeFirstOrThrow()

describe('a proposal whose offer came to nothing', () => {
  test('can be ordered again after a decline, and then hires once', async () => {
    const first = await order()
    expect(await statusOf(app, proposalId)).toBe('ordered')
    await freelancer.does(`${first}/decline`, { reason: '予定が変わりました' })
    expect(await statusOf(app, proposalId)).toBe('sent')
    expect((await client.get(`/proposals/${proposalId}`)).html).toContain(form())
    expect(await job()).toEqual({ hired: 0, status: 'open' })
    const second = await order()
    expect(second).not.toBe(first)
    await freelancer.does(`${second}/agree`)
    expect(await job()).toEqual({ hired: 1, status: 'filled' })
    expect(await statusOf(app, proposalId)).toBe('ordered')
  })

  test('can be ordered again after the client took the offer back, or nobody answered for seven days', async () => {
    await client.does(`${await order()}/withdraw`)
    expect(await statusOf(app, proposalId)).toBe('sent')
    await order()
    app.clock.forward({ days: 7 })
    await app.sweep()
    expect(await statusOf(app, proposalId)).toBe('sent')
    const events = await app.db
      .selectFrom('proposalEvents')
      .select(['verb', 'byRole', 'actorId'])
      .where('proposalId', '=', proposalId)
      .where('verb', '=', 'reopen')
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { verb: 'reopen', byRole: 'offer', actorId: client.memberId },
      { verb: 'reopen', byRole: 'offer', actorId: null },
    ])
  })

  test('leaves the place to another', async () => {
    const rival = await newcomer(app, { name: '蓮', email: 'ren@example.jp' })
    const other = await proposed(rival, jobId)
    await freelancer.does(`${await order()}/decline`, { reason: '' })
    const { to } = await client.post(`/proposals/${other}/order`, rows(['商品説明文']))
    await rival.does(`${to}/agree`)
    expect(await job()).toEqual({ hired: 1, status: 'filled' })
    const late = await client.post(form(), rows(['商品説明文']))
    expect(late.status).toBe(409)
    expect(late.html).toContain('募集を終えているため')
  })

  test('waits while another of its orders is open, and stays ordered once one was agreed', async () => {
    const contract = await order(['前編', '後編'])
    const [one, two] = await ordersOf(app)
    await freelancer.does(`/orders/${one?.id}/decline`, { reason: '' })
    expect(await statusOf(app, proposalId)).toBe('ordered')
    await freelancer.does(`/orders/${two?.id}/decline`, { reason: '' })
    expect(await statusOf(app, proposalId)).toBe('sent')
    expect(contract).toMatch(/^\/contracts\//)
    await order(['前編', '後編'])
    const [, , three, four] = await ordersOf(app)
    await freelancer.does(`/orders/${three?.id}/agree`)
    await freelancer.does(`/orders/${four?.id}/decline`, { reason: '' })
    expect(await statusOf(app, proposalId)).toBe('ordered')
    expect((await job()).hired).toBe(1)
  })

  test('hires one person once, even when both contracts come to life', async () => {
    await app.db.updateTable('jobs').set({ hires: 3 }).where('id', '=', jobId).execute()
    const first = await order()
    await freelancer.does(`${first}/decline`, { reason: '' })
    await freelancer.does(`${await order()}/agree`)
    const { contractId } = await app.db
      .selectFrom('orders')
      .select('contractId')
      .where('id', '=', first.slice('/orders/'.length))
      .executeTakeFirstOrThrow()
    const more = { title: '追加', brief: '', priceYen: '5000', dueOn: '2026-12-20' }
    const { to } = await client.post(`/contracts/${contractId}/orders/new`, more)
    await freelancer.does(`${to}/agree`)
    expect((await job()).hired).toBe(1)
  })
})

describe('the order form of a proposal that was ordered', () => {
  test('leads to the room of the one order, or to the contract of several', async () => {
    const one = await order()
    const again = await client.get(form())
    expect([again.status, again.to]).toEqual([303, one])
    expect((await client.post(form(), rows(['商品説明文']))).to).toBe(one)
    await client.does(`${one}/withdraw`)
    const several = await order(['前編', '後編'])
    expect((await client.get(form())).to).toBe(several)
  })

  test('is not there for the freelancer, nor for a stranger', async () => {
    await order()
    expect((await freelancer.get(form())).status).toBe(404)
    const stranger = await newcomer(app, { name: '蓮', email: 'ren@example.jp' })
    expect((await stranger.get(form())).status).toBe(404)
  })
})
