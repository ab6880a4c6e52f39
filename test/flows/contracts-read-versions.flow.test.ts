// A deed binds to what its actor had before them, and a look by a machine leaves nothing (issue 11, rows 1 and 2).
import { beforeEach, describe, expect, test } from 'vitest'
import { deliver, withdrawDelivery } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { agreed, delivered, offered, orderRow, type Parties, working } from '../support/orders'
import type { Answer } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'
import { confirmed, postedJob } from './jobs.help'
import { proposed } from './proposals.help'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

/** The version that the form for `action` on an open page carries. */
const readIn = ({ html }: Answer, action: string): string => {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  return /name="_read" value="([^"]+)"/.exec(form)?.[1] ?? ''
}

describe('a deed names the version it was read in', () => {
  test('a delivery that was replaced while the sheet lay open is not paid', async () => {
    const { orderId } = await delivered(app, people)
    const path = `/orders/${orderId}/accept`
    const _read = readIn(await people.client.get(path), path)
    expect(_read).not.toBe('')
    app.clock.forward({ hours: 1 })
    await people.freelancer.does(`/orders/${orderId}/withdraw-delivery`)
    await people.freelancer.does(`/orders/${orderId}/deliver`, { message: '別の原稿です。' })
    const answer = await people.client.post(path, { _read })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('納品が差し替えられました')
    expect(answer.html).toContain(`href="/orders/${orderId}#delivery-2"`)
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'delivered' })
    // The page that came back names what stands now.
    await people.client.does(path, { _read: readIn(answer, path) })
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'completed' })
  })

  test('a revision is asked of the delivery that was read', async () => {
    const { orderId } = await delivered(app, people)
    const path = `/orders/${orderId}/revise`
    const _read = readIn(await people.client.get(path), path)
    app.clock.forward({ hours: 1 })
    await people.freelancer.does(`/orders/${orderId}/withdraw-delivery`)
    await people.freelancer.does(`/orders/${orderId}/deliver`, { message: '直しました。' })
    const answer = await people.client.post(path, { _read, note: '三段落目を短く' })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('三段落目を短く')
  })

  test('terms that were countered meanwhile are not agreed to', async () => {
    const { orderId } = await offered(app, people)
    const room = `/orders/${orderId}`
    const _read = readIn(await people.freelancer.get(`${room}/agree`), `${room}/agree`)
    expect(_read).not.toBe('')
    app.clock.forward({ hours: 1 })
    const terms = { title: '商品説明文', brief: '写真つき', priceYen: '60000', dueOn: '2026-12-20' }
    await people.freelancer.does(`${room}/counter`, terms)
    await people.client.does(`${room}/counter`, { ...terms, priceYen: '1000' })
    const answer = await people.freelancer.post(`${room}/agree`, { _read })
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('条件が変わりました')
    expect(await orderRow(app, orderId)).toMatchObject({ status: 'offered', priceYen: 1_000n })
  })

  test('several orders are agreed and paid only as they were read together', async () => {
    const two = await offered(app, people, [10_000n, 20_000n])
    const [, second = ''] = two.orderIds
    const agreeAll = `/contracts/${two.contractId}/agree`
    const _read = readIn(await people.freelancer.get(agreeAll), agreeAll)
    await people.freelancer.does(`/orders/${second}/agree`)
    expect((await people.freelancer.post(agreeAll, { _read })).status).toBe(409)
    const three = await agreed(app, people, [10_000n, 20_000n, 30_000n])
    const payAll = `/contracts/${three.contractId}/pay`
    const read = readIn(await people.client.get(`/orders/${three.orderId}`), payAll)
    await people.client.does(`/orders/${three.orderIds[1]}/cancel`, { reason: '見送り' })
    expect((await people.client.post(payAll, { _read: read })).status).toBe(409)
  })

  test('a request is accepted for the order as it stood on the page', async () => {
    const { orderId } = await working(app, people)
    await people.client.does(`/orders/${orderId}/settle`, {
      fault: 'mutual',
      rewardYen: '0',
      note: '企画が止まりました',
    })
    const request = await app.db.selectFrom('orderRequests').select('id').executeTakeFirstOrThrow()
    const path = `/requests/${request.id}/answer`
    const _read = readIn(await people.freelancer.get(`/orders/${orderId}`), path)
    expect(_read).not.toBe('')
    const at = app.clock.now()
    const delivery = { id: newId(at), message: '先にお送りします。', links: [], fileIds: [] }
    await inTransaction(app.db, (tx) =>
      deliver(tx, { orderId, actorId: people.freelancer.memberId, at, delivery }),
    )
    expect((await people.freelancer.post(path, { _read, answer: 'accept' })).status).toBe(409)
    app.clock.forward({ minutes: 1 })
    await inTransaction(app.db, (tx) =>
      withdrawDelivery(tx, { orderId, actorId: people.freelancer.memberId, at: app.clock.now() }),
    )
  })
})

describe('a page fetched ahead of a click', () => {
  const ahead = { headers: { 'Sec-Purpose': 'prefetch' } }
  const readAt = async (id: string) =>
    (await app.db.selectFrom('proposals').select('readAt').where('id', '=', id).executeTakeFirstOrThrow())
      .readAt

  test('marks no proposal as read, nor do its headers alone; the opened page does', async () => {
    await confirmed(app, people.client, { identity: true, phone: true })
    const job = await postedJob(app, people.client)
    const id = await proposed(people.freelancer, job)
    for (const path of [`/proposals/${id}`, `/jobs/${job}/proposals/side?pick=${id}`]) {
      expect((await people.client.ask(path, ahead)).status).toBe(503)
      await people.client.ask(path, { method: 'HEAD' })
    }
    expect(await readAt(id)).toBeNull()
    expect((await people.freelancer.get(`/proposals/${id}/edit`)).status).toBe(200)
    await people.client.get(`/proposals/${id}`)
    expect(await readAt(id)).not.toBeNull()
  })

  test('leaves no audit line, takes no message that waits to be said, and is no visit', async () => {
    const { orderId } = await offered(app, people)
    await people.freelancer.post(`/orders/${orderId}/decline`, { reason: '' })
    const seen = () =>
      app.db
        .selectFrom('members')
        .select('lastSeenAt')
        .where('id', '=', people.freelancer.memberId)
        .executeTakeFirstOrThrow()
    const before = await seen()
    app.clock.forward({ hours: 3 })
    await people.freelancer.ask('/home', ahead)
    expect(await seen()).toEqual(before)
    expect((await people.freelancer.get(`/orders/${orderId}`)).html).toContain('辞退しました')
  })
})
