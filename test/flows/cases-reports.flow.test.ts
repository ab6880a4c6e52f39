import { beforeEach, describe, expect, test } from 'vitest'
import { reported } from '../support/cases'
import { completed, working } from '../support/orders'
import { newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator, caseEvents, form, messageOf, publicThing, reportsOf } from './cases.help'

const app = useTestApp()
let client: Person
let freelancer: Person
let operator: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
})

describe('a report', () => {
  test('of a message keeps what it said, is told to its reporter alone, and never to whom it is about', async () => {
    const message = await messageOf(app, { client, freelancer }, 'ばかにするなよ。')
    const path = `/report/message/${message.id}`
    expect((await client.get(`/messages/${message.threadId}`)).html).toContain(path)
    expect((await freelancer.get(`/messages/${message.threadId}`)).html).not.toContain(path)
    expect((await client.get(path)).html).toContain('メッセージを通報する')
    await client.does(path, { reason: 'harassment', body: '昨日から続いています。' })
    const [report] = await reportsOf(app)
    expect(report).toMatchObject({
      reporterId: client.memberId,
      aboutId: freelancer.memberId,
      reason: 'harassment',
      status: 'open',
    })
    const kept = await app.db.selectFrom('evidenceSnapshots').selectAll().executeTakeFirstOrThrow()
    expect(kept).toMatchObject({
      id: report?.evidenceId,
      body: 'ばかにするなよ。',
      authorId: freelancer.memberId,
    })
    expect((await client.get('/my/reports')).html).toContain('確認中')
    expect((await freelancer.get('/my/reports')).html).toContain('通報はまだありません')
    await app.drain()
    expect((await freelancer.get('/notices')).html).not.toContain('についての通報')
  })

  test('is refused of what the reporter may not see, of their own, twice, and without a reason', async () => {
    const message = await messageOf(app, { client, freelancer }, 'よろしくお願いします。')
    const path = `/report/message/${message.id}`
    const stranger = await newcomer(app, { name: '他人', email: 'stranger@example.jp' })
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(path, form)).status).toBe(404)
    expect((await freelancer.get(path)).html).toContain('ご自身のものは通報できません')
    expect((await freelancer.post(path, form)).status).toBe(403)
    expect((await client.post('/report/secret/x', form)).status).toBe(404)
    const empty = await client.post(path, { body: '書いたこと' })
    expect([empty.status, empty.html.includes('書いたこと')]).toEqual([422, true])
    await client.does(path, form)
    const again = await client.post(path, form)
    expect([again.status, again.html.includes('すでに通報')]).toEqual([409, true])
    expect((await reportsOf(app)).length).toBe(1)
  })

  test('sent twice with one id is one report, and twenty a day are enough', async () => {
    const path = `/report/person/${freelancer.memberId}`
    await client.does(path, { ...form, _id: '0123456789abcdef' })
    await client.does(path, { ...form, _id: '0123456789abcdef' })
    expect((await reportsOf(app)).length).toBe(1)
    for (let n = 0; n < 19; n++) {
      const { memberId: id } = await newcomer(app, { name: `人${n}`, email: `person-${n}@example.jp` })
      await reported(app, { reporter: client, kind: 'person', id })
    }
    const last = `/report/person/${(await regularFreelancer(app, '楓')).memberId}`
    expect((await client.post(last, form)).status).toBe(429)
    app.clock.forward({ hours: 25 })
    await client.does(last, form)
  })

  test.each(['job', 'package', 'competition', 'task'] as const)(
    'can be made from the page of a %s',
    async (kind) => {
      const { id, path } = await publicThing(app, kind, { client, freelancer })
      const reporter = await newcomer(app, { name: '通報者', email: 'reporter@example.jp' })
      const link = `/report/${kind}/${id}`
      expect((await reporter.get(path)).html).toContain(link)
      await reporter.does(link, form)
      expect((await reportsOf(app))[0]).toMatchObject({ subjectKind: kind, subjectId: id })
    },
  )

  test('of a review is made where it is read, and its comment can be hidden', async () => {
    const { orderId } = await completed(app, { client, freelancer })
    await client.does(`/orders/${orderId}/review`, { score: '1', comment: '最低の人です。' })
    await freelancer.does(`/orders/${orderId}/review`, { score: '5', comment: 'ありがとうございました。' })
    const page = await freelancer.get('/my/reviews')
    const link = /\/report\/review\/\w+/.exec(page.html)?.[0] ?? ''
    await freelancer.does(link, { reason: 'harassment', body: '' })
    const [report] = await reportsOf(app)
    const path = `/console/reports/${report?.id}`
    await operator.does(`${path}/take`)
    await operator.does(`${path}/remove`, { removeNote: '人格を否定する言葉のため' })
    await app.drain()
    const profile = await client.get(`/freelancers/${freelancer.memberId}`)
    expect(profile.html).not.toContain('最低の人です')
    expect((await freelancer.get('/my/reports')).html).toContain('内容を非表示にしました')
    expect((await freelancer.get('/notices')).html).toContain('評価についての通報を確認し')
  })

  test('from the guard’s banner stands in the same queue', async () => {
    const message = await messageOf(app, { client, freelancer }, '次からは別のやり方にしませんか。')
    await client.does(`/messages/${message.threadId}/report/${message.id}`)
    await app.drain()
    await app.drain()
    expect((await reportsOf(app))[0]).toMatchObject({ reason: 'direct-deal', subjectId: message.id })
    expect((await operator.get('/console/reports')).html).toContain('直接取引の誘い')
  })
})

describe('the queue', () => {
  test('shows the oldest first, who has what, and what became of the thing since', async () => {
    const message = await messageOf(app, { client, freelancer }, '一つ目')
    await client.does(`/report/message/${message.id}`, form)
    app.clock.forward({ days: 3 })
    await client.does(`/report/person/${freelancer.memberId}`, { reason: 'spam', body: '' })
    const list = await operator.get('/console/reports')
    expect(list.html.indexOf('嫌がらせ')).toBeLessThan(list.html.indexOf('迷惑な勧誘'))
    expect(list.html).toContain('3日前')
    expect((await operator.get('/todo')).html.match(/通報を確かめる/g)?.length).toBe(2)
    expect(list.html).toMatch(/href="\/console\/reports"[^>]*>通報 [^通]*2/)
    const [, second] = await reportsOf(app)
    const path = `/console/reports/${second?.id}`
    await freelancer.does('/my/profile/about', {
      name: '葵',
      headline: '書き換えました',
      introduction: '別の紹介文です。'.repeat(30),
    })
    const page = await operator.get(path)
    expect(page.html).toContain('通報のあとに書き換えられています')
    expect(page.html).toContain('書き換えました')
    await operator.does(`${path}/take`)
    const other = await anotherOperator(app)
    expect((await other.post(`${path}/dismiss`, { dismissNote: '問題なし' })).status).toBe(409)
    expect((await other.post(`${path}/take`)).status).toBe(409)
    expect((await other.get('/console/reports')).html).toContain('担当：岬')
    await other.does(`${path}/hand-back`)
    await other.does(`${path}/take`)
    expect((await other.post(`${path}/dismiss`)).status).toBe(422)
    await other.does(`${path}/dismiss`, { dismissNote: '規則に反していないため' })
    await app.drain()
    expect((await client.get('/notices')).html).toContain('違反は認められませんでした')
    expect(await caseEvents(app, second?.id ?? '')).toEqual(['file', 'take', 'hand-back', 'take', 'dismiss'])
    const deeds = await app.db.selectFrom('auditLog').select(['deed', 'reason']).orderBy('id').execute()
    expect(deeds.filter(({ deed }) => deed === 'view-report')[0]?.reason).toBe('report-decision')
    expect(deeds.find(({ deed }) => deed === 'dismiss-report')?.reason).toBe('規則に反していないため')
  })

  test('what was written in a running order is evidence, too', async () => {
    const { orderId } = await working(app, { client, freelancer })
    const order = await app.db
      .selectFrom('orders as o')
      .innerJoin('contracts as c', 'c.id', 'o.contractId')
      .select('c.threadId')
      .where('o.id', '=', orderId)
      .executeTakeFirstOrThrow()
    await client.does(`/messages/${order.threadId}`, { body: '早くしろ。' })
    const message = await app.db
      .selectFrom('messages')
      .select('id')
      .where('body', '=', '早くしろ。')
      .executeTakeFirstOrThrow()
    await freelancer.does(`/report/message/${message.id}`, form)
    expect((await reportsOf(app))[0]).toMatchObject({ aboutId: client.memberId })
  })
})
