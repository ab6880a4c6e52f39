// The client announces that work of six months and more ends, thirty days ahead; the reason is owed on request (§3.1 long work).
import { beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { agreed, completed, offered, type Parties, payFor } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'
import { offeredRetainer, retainerRow } from './retainers.help'

const app = useTestApp()
let parties: Parties
beforeEach(async () => {
  parties = { client: await ken(app), freelancer: await aoi(app) }
})

/** An order that lasts from today, 2026-11-23, to the end of May. */
const longOrder = async () => {
  const made = await offered(app, parties)
  await app.db.updateTable('orders').set({ dueOn: '2027-05-31' }).where('id', '=', made.orderId).execute()
  await parties.freelancer.does(`/orders/${made.orderId}/agree`)
  return { ...made, path: `/contracts/${made.contractId}` }
}

const notices = () => app.db.selectFrom('endNotices').selectAll().orderBy('givenAt').execute()
const lastDay = { endsOn: '2026-12-23', reason: '' }

/** Work whose end is announced for 23 December. */
const noticed = async () => {
  const made = await longOrder()
  await parties.client.does(`${made.path}/end-notice`, lastDay)
  const [notice] = await notices()
  return { ...made, notice: `/end-notices/${notice?.id}` }
}

describe('notice that work ends', () => {
  test('is given by the client thirty days ahead, and told to the freelancer', async () => {
    const { client, freelancer } = parties
    const { path } = await longOrder()
    expect((await client.get(path)).html).toContain(`${path}/end-notice`)
    expect((await freelancer.get(path)).html).not.toContain(`${path}/end-notice`)
    const form = await client.get(`${path}/end-notice`)
    expect(form.html).toContain('min="2026-12-23"')
    const early = await client.post(`${path}/end-notice`, { endsOn: '2026-12-22', reason: '体制の変更' })
    expect(early.status).toBe(422)
    expect(early.html).toContain('30日後以降')
    expect(early.html).toContain('体制の変更')
    expect((await client.post(`${path}/end-notice`, { ...lastDay, endsOn: '2027-11-24' })).status).toBe(422)
    expect((await freelancer.post(`${path}/end-notice`, lastDay)).status).toBe(404)
    await client.does(`${path}/end-notice`, lastDay)
    expect(await notices()).toMatchObject([
      { status: 'given', runsSince: '2026-11-23', noticeOn: '2026-11-23', endsOn: '2026-12-23' },
    ])
    for (const person of [client, freelancer]) {
      const { html } = await person.get(path)
      expect(html).toContain('12月23日')
      expect(html).toContain('最後の日')
      expect(html).not.toContain(`${path}/end-notice`)
    }
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('最後の日は2026年12月23日')
    const letters = await app.db.selectFrom('outboxMails').select('subject').execute()
    expect(letters.filter(({ subject }) => subject.includes('終了を予告'))).toHaveLength(1)
  })

  test('is given once, and anew when work was agreed on after its last day', async () => {
    const { client } = parties
    const { path } = await noticed()
    const twice = await client.does(`${path}/end-notice`, lastDay)
    expect(twice.html).toContain('すでに出ています')
    app.clock.forward({ days: 31 })
    const more = await agreed(app, parties)
    const after = `/contracts/${more.contractId}`
    expect((await client.get(after)).html).not.toContain('最後の日です')
    await client.does(`${after}/end-notice`, { endsOn: '2027-02-01', reason: '' })
    expect((await notices()).map(({ endsOn }) => endsOn)).toEqual(['2026-12-23', '2027-02-01'])
    expect((await client.get(path)).html).toContain('2月1日')
  })

  test('is taken back by the client until its last day', async () => {
    const { client, freelancer } = parties
    const { path, notice } = await noticed()
    expect((await freelancer.post(`${notice}/take-back`)).status).toBe(403)
    app.clock.forward({ days: 30 })
    const taken = await client.does(`${notice}/take-back`)
    expect(taken.html).toContain('予告を取り消しました')
    expect(taken.html).toContain(`${path}/end-notice`)
    await client.does(`${path}/end-notice`, { endsOn: '2027-01-22', reason: '' })
    const again = (await notices()).find(({ status }) => status === 'given')
    app.clock.forward({ days: 31 })
    expect((await client.post(`/end-notices/${again?.id}/take-back`)).status).toBe(409)
    expect((await client.get(path)).html).not.toContain('/take-back')
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('予告を取り消しました')
  })

  test('comes with its reason on request, which the client finds among what waits', async () => {
    const { client, freelancer } = parties
    const { path, notice } = await noticed()
    expect((await client.post(`${notice}/give-reason`, { reason: '予算' })).status).toBe(409)
    await freelancer.does(`${notice}/ask-reason`)
    expect((await freelancer.post(`${notice}/ask-reason`)).status).toBe(409)
    expect((await client.get('/todo')).html).toContain('業務委託を終える理由を')
    await client.does(`${notice}/give-reason`, { reason: '予算の見直しのため' })
    expect((await client.get('/todo')).html).not.toContain('業務委託を終える理由を')
    expect((await freelancer.get(path)).html).toContain('予算の見直しのため')
    await app.drain()
    expect((await client.get('/notices')).html).toContain('終える理由をたずねています')
    expect((await freelancer.get('/notices')).html).toContain('終える理由が届きました')
  })

  test('is not asked of shorter work, and of a retainer on its own page', async () => {
    const { client } = parties
    const short = await agreed(app, parties)
    const refused = await client.does(`/contracts/${short.contractId}/end-notice`, lastDay)
    expect(refused.html).toContain('予告は必要ありません')
    const other = await regularFreelancer(app)
    const retainer = await offeredRetainer(client, other, { dueOn: '2027-05-31' })
    const { orderId, contractId } = await retainerRow(app)
    await other.does(`/orders/${orderId}/agree`)
    const { html } = await client.get(`/contracts/${contractId}`)
    expect(html).toContain('6か月以上続いている')
    expect(html).toContain(retainer)
    const sent = await client.does(`/contracts/${contractId}/end-notice`, lastDay)
    expect(sent.html).toContain('そのページでできます')
    expect(await notices()).toEqual([])
  })

  test('stays as it was announced', async () => {
    await noticed()
    const change = (set: { endsOn: string; noticeOn?: string }) =>
      inTransaction(app.db, (tx) => tx.updateTable('endNotices').set(set).execute())
    await expect(change({ endsOn: '2026-12-24' })).rejects.toThrow()
    const short = { noticeOn: '2026-12-01', endsOn: '2026-12-30', status: 'given' as const }
    const [notice] = await notices()
    const copy = inTransaction(app.db, (tx) =>
      tx
        .insertInto('endNotices')
        .values({ ...notice, ...short, id: newId(app.clock.now()) } as never)
        .execute(),
    )
    await expect(copy).rejects.toThrow('notice_of_long_work')
  })
})

describe('the client is asked whether the work goes on', () => {
  const asked = async (): Promise<boolean> =>
    (await parties.client.get('/todo')).html.includes('次の発注をするか、終了を予告する')

  test('once orders of half a year are done and none follows; the page counts them alike', async () => {
    const { client } = parties
    const seen: boolean[] = []
    let path = ''
    for (let i = 0; i < 9; i++) {
      if (i > 0) app.clock.forward({ days: i === 3 ? 35 : 25 })
      path = `/contracts/${(await completed(app, parties)).contractId}`
      seen.push(await asked())
      expect((await client.get(path)).html.includes('6か月以上続いている')).toBe(seen[i])
    }
    // The fourth order came too late for one chain with those before it: half a year counts from there.
    expect(seen).toEqual(Array(9).fill(false))
    for (let i = 0; i < 2; i++) {
      app.clock.forward({ days: 28 })
      path = `/contracts/${(await completed(app, parties)).contractId}`
    }
    expect(await asked()).toBe(true)
    const { orderId } = await offered(app, parties)
    expect(await asked()).toBe(false)
    await client.does(`/orders/${orderId}/withdraw`)
    expect(await asked()).toBe(true)
    app.clock.forward({ days: 32 })
    expect(await asked()).toBe(false)
    expect((await client.get(path)).html).not.toContain('6か月以上続いている')
  })

  test('a week before notice of a long order is due, and when it is delivered; not after notice', async () => {
    const { client, freelancer } = parties
    const { path, contractId, orderId } = await longOrder()
    await payFor(app, client, contractId)
    app.clock.set(new Date('2027-04-23T03:00:00Z'))
    expect(await asked()).toBe(false)
    app.clock.set(new Date('2027-04-24T03:00:00Z'))
    expect(await asked()).toBe(true)
    const at = app.clock.now()
    const delivery = { id: newId(at), message: '第1稿です。', links: [], fileIds: [] }
    const act = { orderId, actorId: freelancer.memberId, at, delivery }
    await inTransaction(app.db, (tx) => deliver(tx, act))
    expect(await asked()).toBe(true)
    await client.does(`${path}/end-notice`, { endsOn: '2027-05-31', reason: '' })
    expect(await asked()).toBe(false)
  })
})
