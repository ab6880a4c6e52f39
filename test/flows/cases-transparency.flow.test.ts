import { beforeEach, expect, test } from 'vitest'
import { dismissReport } from '../../src/modules/cases/commands/dismiss-report'
import { inTransaction } from '../../src/platform/db'
import { reported, sanctioned, takenReport } from '../support/cases'
import { working } from '../support/orders'
import { guest, newcomer, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { opened } from './disputes.help'

const app = useTestApp()
let client: Person
let freelancer: Person
let operator: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
})

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('everybody reads what was reported and decided in a quarter, without the small counts', async () => {
  const person = { kind: 'person' as const, id: freelancer.memberId }
  for (let n = 0; n < 6; n++) {
    const reporter = await newcomer(app, { name: `人${n}`, email: `reporter-${n}@example.jp` })
    const reportId = await takenReport(app, { reporter, ...person, operator, reason: 'spam' })
    app.clock.forward({ hours: 10 })
    const act = { reportId, actorId: operator.memberId, as: 'operator' as const, at: app.clock.now() }
    await inTransaction(app.db, (tx) => dismissReport(tx, { ...act, note: '違反なし' }))
  }
  await reported(app, { reporter: client, ...person, reason: 'copied-work' })
  const other = await newcomer(app, { name: '別の人', email: 'other@example.jp' })
  await sanctioned(app, { reporter: other, person: freelancer, operator, measure: { kind: 'warn' } })
  const { html } = await guest(app).get('/transparency')
  const text = textOf(html)
  expect(text).toContain('2026年 第4四半期')
  expect(text).toContain('迷惑な勧誘・宣伝 6')
  expect(text).toContain('作品の盗用 5未満')
  expect(text).toContain('差別 0')
  expect(text).toContain('合計 6以上')
  expect(text).toContain('違反なし 6')
  expect(text).toContain('警告 5未満')
  expect(text).toContain('中央値 10時間')
  expect(html).toContain('<svg')
  expect((await guest(app).get('/')).html).toContain('href="/transparency"')
  app.clock.forward({ days: 60 })
  const later = textOf((await guest(app).get('/transparency')).html)
  expect(later).toContain('2027年 第1四半期')
  expect(later).toContain('迷惑な勧誘・宣伝 0')
  expect(textOf((await guest(app).get('/transparency?quarter=2026-Q4')).html)).toContain('迷惑な勧誘・宣伝 6')
  expect((await guest(app).get('/transparency?quarter=2031-Q1')).status).toBe(404)
  expect((await guest(app).get('/transparency?quarter=x')).status).toBe(404)
})

test('pages cost few statements, however many reports', async () => {
  const person = { kind: 'person' as const, id: freelancer.memberId }
  for (let n = 0; n < 4; n++) {
    const reporter = await newcomer(app, { name: `人${n}`, email: `reporter-${n}@example.jp` })
    await reported(app, { reporter, ...person })
  }
  const reportId = await takenReport(app, { reporter: client, ...person, operator })
  for (const [who, path, most] of [
    [operator, '/console/reports', 4],
    [operator, '/console/appeals', 4],
    [operator, `/console/reports/${reportId}`, 7],
    [client, '/my/reports', 3],
    [freelancer, '/my/sanctions', 3],
    [client, '/transparency', 5],
  ] as const) {
    await who.get(path)
    app.statements.length = 0
    expect((await who.get(path)).status).toBe(200)
    expect(app.statements.length, path).toBeLessThanOrEqual(most)
  }
})

test('disputes of a quarter stand beside the reports, small counts left out', async () => {
  for (let n = 0; n < 5; n++) {
    const { orderId } = await working(app, { client, freelancer })
    const id = await opened(client, orderId)
    app.clock.forward({ days: 1 })
    await client.does(`/disputes/${id}/withdraw`)
  }
  const { orderId } = await working(app, { client, freelancer })
  const settled = await opened(client, orderId)
  for (const person of [client, freelancer])
    await person.does(`/disputes/${settled}/offer`, { amountYen: '10000' })
  const text = textOf((await guest(app).get('/transparency')).html)
  expect(text).toContain('取り下げ 5')
  expect(text).toContain('合意で解決 5未満')
  expect(text).toContain('運営が判断 0')
  expect(text).toContain('判断を変更 0')
  expect(text).toContain('紛争手続きの開始から終了まで 中央値 24時間')
})
