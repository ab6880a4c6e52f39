import { beforeEach, describe, expect, test } from 'vitest'
import { confirmSilence, issueMissing, issuePeriods } from '../../src/modules/papers'
import { startOf } from '../../src/platform/clock'
import { completed } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'
import { acceptedWithheld, declares, paperOf, papersOf } from './papers.help'

const app = useTestApp()
let client: Person
let freelancer: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
})
const work = () => ({ db: app.db, at: app.clock.now(), services: app.deps })

describe('a correction', () => {
  test('names the first, which stays, and carries what was registered later', async () => {
    const { orderId } = await completed(app, { client, freelancer })
    await app.drain()
    const first = await paperOf(app, orderId, ['statement', client])
    const path = `/papers/${first.id}/correct`
    expect((await freelancer.post(path, { reason: '登録番号' })).html).toContain('内容は変わりません')
    await declares(freelancer)
    expect((await client.post(path, { reason: '登録番号' })).status).toBe(403)
    expect((await freelancer.post(path, { reason: '' })).status).toBe(422)
    await freelancer.does(path, { reason: '登録番号の記載漏れ' })
    const next = await paperOf(app, orderId, ['qualified-invoice', client])
    expect(next).toMatchObject({ corrects: first.id, number: 1, amountYen: 50_000n })
    expect(next.says).toMatchObject({
      corrects: { number: 'ST-00001', on: '2026-11-23' },
      reason: '登録番号の記載漏れ',
      from: { invoiceNumber: 'T7000012050002' },
    })
    expect((await client.get(`/papers/${first.id}`)).html).toContain('IV-00001 に訂正されました')
    expect((await client.get(`/papers/${next.id}`)).html).toContain('ST-00001 を訂正し')
    expect((await freelancer.post(path, { reason: 'もう一度' })).status).toBe(409)
    expect(await papersOf(app, orderId)).toHaveLength(7)
  })

  test('cannot be made of a fee, which is the site’s own paper', async () => {
    const { orderId } = await completed(app, { client, freelancer })
    await app.drain()
    const fee = await paperOf(app, orderId, ['fee-statement', freelancer])
    expect((await freelancer.post(`/papers/${fee.id}/correct`, { reason: '名前' })).status).toBe(403)
  })
})

describe('a purchase statement', () => {
  beforeEach(async () => {
    await declares(client, { wantsStatements: 'on', invoiceNumber: '', invoiceFrom: '' })
    await declares(freelancer, { acceptsStatements: 'on' })
  })

  test('takes the place of the invoice where both chose it, and is confirmed by the freelancer', async () => {
    const { orderId } = await completed(app, { client, freelancer })
    await app.drain()
    const { id } = await paperOf(app, orderId, ['purchase-statement', freelancer])
    expect((await papersOf(app, orderId)).some(({ kind }) => kind === 'qualified-invoice')).toBe(false)
    const notices = await freelancer.get('/notices')
    expect(notices.html).toContain('仕入明細書が発行されました')
    expect((await freelancer.get('/todo')).html).toContain('仕入明細書（PS-00001）の内容を確認する')
    expect((await client.post(`/papers/${id}/confirm`)).status).toBe(403)
    await freelancer.does(`/papers/${id}/confirm`)
    expect((await freelancer.get('/todo')).html).not.toContain('仕入明細書')
    expect((await client.get(`/papers/${id}`)).html).toContain('確認済み')
    expect((await freelancer.post(`/papers/${id}/confirm`)).status).toBe(409)
  })

  test('counts as confirmed after seven days, and not before', async () => {
    const { orderId } = await completed(app, { client, freelancer })
    await app.drain()
    const { id } = await paperOf(app, orderId, ['purchase-statement', freelancer])
    app.clock.forward({ days: 7, seconds: -1 })
    await confirmSilence(work())
    expect(await app.db.selectFrom('paperConfirmations').selectAll().execute()).toEqual([])
    app.clock.forward({ seconds: 1 })
    await confirmSilence(work())
    expect(await app.db.selectFrom('paperConfirmations').selectAll().execute()).toMatchObject([
      { paperId: id, byId: null },
    ])
  })
})

describe('withheld tax', () => {
  test('waits for the client until it is paid, with its day and its papers', async () => {
    await declares(freelancer)
    await acceptedWithheld(app, { client, freelancer }, 50_000n)
    expect((await client.get('/todo')).html).toContain('11月分の源泉徴収税額¥4,640を納める')
    expect((await freelancer.get('/todo')).html).not.toContain('源泉徴収税額')
    const { html } = await client.get('/my/withholding')
    for (const words of ['12月10日', '¥45,455', '¥4,640', 'IV-00001', '未納付']) expect(html).toContain(words)
    const wrong = await client.post('/my/withholding', { month: '2026-11', paidOn: '2026-12-09' })
    expect([wrong.status, wrong.html.includes('今日までの日付')]).toEqual([422, true])
    await client.does('/my/withholding', { month: '2026-11', paidOn: '2026-11-23' })
    expect((await client.get('/todo')).html).not.toContain('源泉徴収税額')
    expect((await client.get('/my/withholding')).html).toContain('納付済み')
    expect((await freelancer.get('/my/withholding')).html).toContain('源泉徴収した支払いはありません')
  })
})

describe('statements of a month and of a year', () => {
  test('come once when the month is over, and their sums are the balance’s', async () => {
    await declares(freelancer)
    await acceptedWithheld(app, { client, freelancer }, 50_000n)
    await issuePeriods(work())
    app.clock.set(startOf('2026-12-01'))
    await issuePeriods(work())
    await issuePeriods(work())
    const papers = await app.db
      .selectFrom('papers')
      .selectAll()
      .where('kind', '=', 'monthly-statement')
      .execute()
    expect(papers.map(({ toId, amountYen }) => [toId, amountYen]).sort()).toEqual(
      [
        // The withheld tax is on its way back to the client and has not arrived.
        [client.memberId, 4640n],
        [freelancer.memberId, 37_110n],
      ].sort(),
    )
    const says = JSON.parse(papers.find(({ toId }) => toId === freelancer.memberId)?.document ?? '{}')
    expect(says.sums).toEqual([
      { key: 'gross', yen: '50000' },
      { key: 'fees', yen: '-8250' },
      { key: 'withheld', yen: '-4640' },
      { key: 'net', yen: '37110' },
      { key: 'paid-out', yen: '0' },
    ])
    app.clock.set(startOf('2027-01-04'))
    await issuePeriods(work())
    const [report] = await app.db
      .selectFrom('papers')
      .selectAll()
      .where('kind', '=', 'yearly-report')
      .execute()
    expect(report).toMatchObject({ fromId: client.memberId, toId: freelancer.memberId, amountYen: 50_000n })
    expect(JSON.parse(report?.document ?? '{}').sums).toEqual([{ key: 'withheld', yen: '4640' }])
  })
})

test('what a job has failed at is found by the sweep, once', async () => {
  const { orderId } = await completed(app, { client, freelancer })
  app.clock.forward({ minutes: 30 })
  await issueMissing(work())
  await app.drain()
  app.clock.forward({ minutes: 30 })
  await issueMissing(work())
  expect(await papersOf(app, orderId)).toHaveLength(6)
})
