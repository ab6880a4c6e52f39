import { beforeEach, describe, expect, test } from 'vitest'
import { pageSize } from '../../src/modules/console/queries'
import { requestChange } from '../../src/modules/contracts'
import { inTransaction } from '../../src/platform/db'
import { isOfConsole } from '../../src/platform/http/route-access'
import { routeTable } from '../../src/platform/http/routing'
import { newId } from '../../src/platform/ids'
import { someContract } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
let operator: Person
beforeEach(async () => {
  freelancer = await aoi(app)
  client = await ken(app)
  operator = await misaki(app)
})

const log = () =>
  app.db.selectFrom('auditLog').select(['deed', 'subjectId', 'actorId', 'reason']).orderBy('id').execute()

describe('the console', () => {
  test('is there for operators, and for nobody else', async () => {
    const routes = routeTable().filter((row) => row.path.startsWith('/console'))
    expect(routes.length).toBeGreaterThan(10)
    expect(routes.every((row) => isOfConsole(row.who))).toBe(true)
    expect((await client.get('/console')).status).toBe(404)
    expect((await operator.get('/console')).status).toBe(200)
  })

  test('shows how the site stands in six statements', async () => {
    await someContract(app, { client, freelancer, until: 'working' })
    await operator.get('/console')
    app.statements.length = 0
    const { html } = await operator.get('/console')
    expect(app.statements).toHaveLength(6)
    expect(html).toContain('¥10,000')
    expect(html).toContain('一致しています')
    expect(html).toContain('11月23日（月）からの週 2')
  })
})

describe('people', () => {
  test('are found by name, address and id, with their addresses masked', async () => {
    for (const q of ['葵', 'AOI@example', freelancer.memberId]) {
      const { html } = await operator.get(`/console/people?q=${encodeURIComponent(q)}`)
      expect(html).toContain(`/console/people/${freelancer.memberId}`)
      expect(html).not.toContain(`/console/people/${client.memberId}`)
      expect(html).toContain('a•••@example.jp')
    }
    expect((await operator.get('/console/people?q=%25')).html).toContain('見つかりませんでした')
    expect((await operator.get('/console/people?tier=silver')).html).toContain('見つかりませんでした')
  })

  test('are opened with a reason, which is kept, and closed again after half an hour', async () => {
    const page = `/console/people/${freelancer.memberId}`
    expect((await operator.get(page)).html).not.toContain('aoi@example.jp')
    expect((await operator.post(`${page}/open`, { reason: '' })).status).toBe(422)
    expect(await log()).toEqual([])
    const opened = await operator.does(`${page}/open`, { reason: '問い合わせへの回答' })
    expect(opened.html).toContain('aoi@example.jp')
    expect(await log()).toEqual([
      {
        deed: 'view-person',
        subjectId: freelancer.memberId,
        actorId: operator.memberId,
        reason: '問い合わせへの回答',
      },
    ])
    app.clock.forward({ minutes: 30 })
    expect((await operator.get(page)).html).not.toContain('aoi@example.jp')
  })

  test('that do not exist cannot be opened', async () => {
    expect((await operator.get('/console/people/nobody')).status).toBe(404)
    expect((await operator.post('/console/people/nobody/open', { reason: '確認' })).status).toBe(404)
  })
})

describe('a cancellation', () => {
  const asked = async () => {
    const { orderIds } = await someContract(app, { client, freelancer, until: 'working' })
    const [orderId = ''] = orderIds
    const at = app.clock.now()
    const requestId = newId(at)
    const terms = { kind: 'cancel' as const, fault: 'freelancer' as const, rewardYen: 0n }
    const act = { orderId, requestId, actorId: client.memberId, note: '連絡がつきません', terms, at }
    await inTransaction(app.db, (tx) => requestChange(tx, act))
    return { orderId, requestId, page: `/console/requests/${requestId}` }
  }
  const decision = { fault: 'client', rewardYen: '4,000', reason: '納品の途中まで進んでいたため' }

  test('that is a week old is decided on its record: money, fault, reason', async () => {
    const { orderId, requestId, page } = await asked()
    app.clock.forward({ days: 7 })
    expect((await operator.get('/console/requests')).html).toContain(page)
    const { html } = await operator.get(page)
    expect(html).toContain('連絡がつきません')
    expect(html).toContain('仮払いが完了しました')
    await operator.does(`${page}/decide`, decision)
    const order = await app.db
      .selectFrom('orders')
      .select(['status', 'fault', 'faultDecidedBy', 'rewardedYen'])
      .where('id', '=', orderId)
      .executeTakeFirst()
    expect(order).toEqual({
      status: 'cancelled',
      fault: 'client',
      faultDecidedBy: 'operator',
      rewardedYen: 4000n,
    })
    expect((await log()).map((line) => [line.deed, line.subjectId])).toEqual([
      ['view-request', requestId],
      ['decide-request', requestId],
    ])
    expect((await operator.get(page)).status).toBe(404)
  })

  test('is not the operators’ business a moment earlier, nor twice', async () => {
    const { page } = await asked()
    app.clock.forward({ days: 6, hours: 23, minutes: 59 })
    expect((await operator.get('/console/requests')).html).toContain('判断を待つ発注はありません')
    expect((await operator.post(`${page}/decide`, decision)).status).toBe(404)
    app.clock.forward({ minutes: 1 })
    await operator.does(`${page}/decide`, decision)
    expect((await operator.post(`${page}/decide`, decision)).status).toBe(404)
  })

  test('cannot reward more than the price', async () => {
    const { page } = await asked()
    app.clock.forward({ days: 8 })
    const answer = await operator.post(`${page}/decide`, { ...decision, rewardYen: '10001' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#f-rewardYen"')
    expect(answer.html).toContain('納品の途中まで進んでいたため')
  })
})

describe('a job', () => {
  const posted = async (): Promise<string> => {
    const at = app.clock.now()
    const id = newId(at)
    await app.db
      .insertInto('jobs')
      .values({
        id,
        clientId: client.memberId,
        status: 'open',
        categorySlug: 'article',
        title: '外部で連絡できる方',
        proposalsUntil: new Date('2026-12-20T00:00:00Z'),
        postedAt: at,
        postNumber: 1,
        createdAt: at,
        updatedAt: at,
      })
      .execute()
    return id
  }

  test('that breaks the rules is closed with a reason', async () => {
    const id = await posted()
    expect((await operator.get('/console/jobs?status=open')).html).toContain('外部で連絡できる方')
    await operator.does(`/console/jobs/${id}/close`, { reason: '直接取引を求めている' })
    expect((await operator.get('/console/jobs?status=open')).html).not.toContain('外部で連絡できる方')
    expect((await log()).map((line) => line.reason)).toEqual(['直接取引を求めている'])
    expect((await operator.post(`/console/jobs/${id}/close`, { reason: 'もう一度' })).status).toBe(409)
    expect(await log()).toHaveLength(1)
  })
})

describe('a review', () => {
  test('loses its comment to an operator who says why', async () => {
    const { orderIds } = await someContract(app, { client, freelancer })
    const [orderId] = orderIds
    await client.does(`/orders/${orderId}/review`, { score: '1', comment: '電話番号は090です' })
    await freelancer.does(`/orders/${orderId}/review`, { score: '2' })
    const review = await app.db
      .selectFrom('reviews')
      .select('id')
      .where('side', '=', 'client')
      .executeTakeFirstOrThrow()
    const page = `/console/reviews/${review.id}`
    expect((await operator.get(page)).html).toContain('電話番号は090です')
    await operator.does(`${page}/hide-comment`, { reason: '連絡先を含むため' })
    expect((await freelancer.get('/my/reviews?tab=received')).html).toContain('連絡先を含むため')
    expect((await operator.post(`${page}/hide-comment`, { reason: '再び' })).status).toBe(409)
  })
})

test('an operator signs a person out everywhere, with a reason that is kept', async () => {
  await operator.does(`/console/people/${client.memberId}/open`, { reason: '本人からの電話' })
  const path = `/console/people/${client.memberId}/end-sessions`
  expect((await operator.post(path, {})).status).toBe(422)
  await operator.does(path, { endReason: '乗っ取りの疑いがあります。' })
  expect((await client.get('/settings')).to).toContain('/sign-in')
  expect((await freelancer.get('/settings')).status).toBe(200)
  expect((await log()).at(-1)).toMatchObject({ deed: 'end-sessions', reason: '乗っ取りの疑いがあります。' })
})

describe('the audit log', () => {
  test('is found by deed and by person, and cannot be changed', async () => {
    for (const person of [freelancer, client])
      await operator.does(`/console/people/${person.memberId}/open`, { reason: `理由は${person.email}` })
    const of = (query: string) => operator.get(`/console/audit?${query}`)
    expect((await of('subject=aoi@example.jp')).html).toContain('理由はaoi')
    expect((await of('subject=aoi@example.jp')).html).not.toContain('理由はken')
    expect((await of(`actor=${operator.memberId}`)).html).toContain('理由はken')
    expect((await of('actor=aoi@example.jp')).html).toContain('記録はありません')
    expect((await of('from=2026-11-23&until=2026-11-23')).html).toContain('理由はken')
    expect((await of('until=2026-11-22')).html).toContain('記録はありません')
    expect((await of('from=2026-11-24')).html).toContain('記録はありません')
    expect((await of('deed=close-job')).html).toContain('記録はありません')
    const change = app.db.deleteFrom('auditLog').execute()
    await expect(change).rejects.toThrow(/permission denied|never changed/)
  })

  test('pages stay what they are while new lines are written', async () => {
    const look = (n: number) => ({
      ...{ at: app.clock.now(), actorId: operator.memberId, deed: 'view-person', subjectKind: 'member' },
      ...{ subjectId: client.memberId, reason: `見た回${n}。`, detail: '{}' },
    })
    const lines = Array.from({ length: pageSize + 5 }, (_, n) => look(n))
    await app.db.insertInto('auditLog').values(lines).execute()
    const first = (await operator.get('/console/audit')).html
    const older = /href="([^"]*before=\d+[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const before = (await operator.get(older)).html
    for (const n of [0, 4]) expect(before).toContain(`見た回${n}。`)
    await app.db.insertInto('auditLog').values(look(999)).execute()
    const after = (await operator.get(older)).html
    for (const n of [0, 4]) expect(after).toContain(`見た回${n}。`)
    expect(after).not.toContain('見た回999。')
    expect(after).not.toContain('見た回5。')
  })
})
