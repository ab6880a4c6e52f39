import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { readBankFile } from '../support/bank-file-reader'
import { balance, completed } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator, lines, onDay, readyBank, registerAccount, runs, sentRun } from './payouts.help'

const app = useTestApp()
let client: Person
let freelancer: Person
let operator: Person
let other: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
  other = await anotherOperator(app)
})

const earned = (): Promise<bigint> => balance(app, `freelancer/${freelancer.memberId}`)
const faults = async () => (await verifyLedger(app.db)).faults

describe('an account to be paid to', () => {
  test('is found by the bank’s and the branch’s names, and registered once its owner has seen the bank’s spelling', async () => {
    expect((await freelancer.get('/my/bank-account?bank=みずほ')).html).toContain(
      '/my/bank-account?bankCode=0001',
    )
    const branches = await freelancer.get('/my/bank-account?bankCode=0001&branch=小舟町')
    expect(branches.html).toContain('bankCode=0001&amp;branchCode=105')
    const typed = {
      bankCode: '0001',
      branchCode: '105',
      kind: 'ordinary',
      number: '００１２３４５',
      holder: 'さえき　あおい',
    }
    const asked = await freelancer.post('/my/bank-account', typed)
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('ｻｴｷ ｱｵｲ')
    expect(asked.html).toContain('value="さえき　あおい"')
    await freelancer.does('/my/bank-account', { ...typed, seen: 'ｻｴｷ ｱｵｲ' })
    const kept = await app.db.selectFrom('bankAccounts').selectAll().executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ holder: 'ｻｴｷ ｱｵｲ', numberEnd: '345', checked: true, replacedAt: null })
    expect(kept.number.includes('0012345')).toBe(false)
    const { html } = await freelancer.get('/my/bank-account')
    expect(html).toContain('末尾 345')
    expect(html).not.toContain('0012345')
  })

  test.each([
    ['holder', { holder: '佐伯葵' }, 'カタカナ・英数字'],
    ['holder', { holder: `サエキ アオイ${'ア'.repeat(30)}` }, '30文字まで'],
    ['holder', { holder: 'ヤマダ タロウ', seen: 'ﾔﾏﾀﾞ ﾀﾛｳ' }, '本人確認のお名前と違います'],
    ['number', { number: '12345' }, '7桁の数字'],
    ['branchCode', { branchCode: '999' }, '選び直してください'],
  ])('is refused at its %s, with what was typed still there', async (_, changed, words) => {
    const sent = {
      bankCode: '0001',
      branchCode: '105',
      kind: 'ordinary',
      number: '0012345',
      holder: 'サエキ アオイ',
      seen: 'ｻｴｷ ｱｵｲ',
    }
    const answer = await freelancer.post('/my/bank-account', { ...sent, ...changed })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(words)
    expect(await app.db.selectFrom('bankAccounts').select('id').execute()).toEqual([])
  })

  test('takes the place of the one before, and the rest of the site asks for one while money waits', async () => {
    await completed(app, { client, freelancer })
    expect((await freelancer.get('/todo')).html).toContain('報酬¥41,750を受け取る口座を登録する')
    await registerAccount(freelancer)
    await registerAccount(freelancer, { number: '7654321' })
    expect((await freelancer.get('/todo')).html).not.toContain('受け取る口座を登録する')
    const kept = await app.db
      .selectFrom('bankAccounts')
      .select(['numberEnd', 'replacedAt'])
      .orderBy('at')
      .execute()
    expect(kept.filter(({ replacedAt }) => replacedAt === null)).toEqual([
      { numberEnd: '321', replacedAt: null },
    ])
  })
})

describe('the run of a closing', () => {
  test('is made the day after it, approved by two, sent once the bank holds enough, and carried out after two bank days', async () => {
    await registerAccount(freelancer)
    await completed(app, { client, freelancer })
    expect((await freelancer.get('/my/payouts')).html).toContain('12月15日')
    await onDay(app, '2026-11-30')
    expect(await runs(app)).toEqual([])
    await onDay(app, '2026-12-01')
    await onDay(app, '2026-12-02')
    const [run, ...more] = await runs(app)
    expect(more).toEqual([])
    expect(run).toMatchObject({
      kind: 'regular',
      closedOn: '2026-11-30',
      payOn: '2026-12-15',
      lineCount: 1,
      totalYen: 41_750n,
    })
    expect(await earned()).toBe(41_750n)

    const path = `/console/payouts/${run?.id}`
    expect((await operator.get('/todo')).html).toContain('の支払い（1件）を承認する')
    await operator.does(`${path}/check`)
    expect((await operator.post(`${path}/approve`)).html).toContain('1人目とは別の運営者')
    await other.does(`${path}/approve`)
    expect((await operator.post(`${path}/send`)).html).toContain('振込元の口座を先に登録')
    await readyBank(operator, '41749')
    expect((await operator.post(`${path}/send`)).html).toContain('銀行口座の残高が足りません')
    await operator.does('/console/payouts/provider-payouts', { amountYen: '1' })
    await operator.does(`${path}/send`)
    expect(await earned()).toBe(0n)
    expect(await balance(app, 'payouts')).toBe(41_750n)
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('¥41,750')
    expect((await freelancer.get('/my/payouts')).html).toContain('振込手続き中')

    await onDay(app, '2026-12-16')
    expect(await balance(app, 'payouts')).toBe(41_750n)
    await onDay(app, '2026-12-17')
    expect([await balance(app, 'payouts'), await balance(app, 'bank')]).toEqual([0n, 0n])
    expect((await runs(app))[0]).toMatchObject({ status: 'settled' })
    expect((await freelancer.get('/my/payouts')).html).toContain('振込済み')
    expect((await freelancer.get('/my/earnings')).html).toContain('/my/payouts')
    expect(await faults()).toEqual([])
  })

  test('has a file that an independent reader understands, taken once, and again only with a reason', async () => {
    await registerAccount(freelancer)
    await completed(app, { client, freelancer })
    await onDay(app, '2026-12-01')
    await readyBank(operator, '41750')
    const [run] = await runs(app)
    const path = `/console/payouts/${run?.id}`
    expect((await operator.post(`${path}/open-file`)).status).toBe(409)
    await sentRun(run?.id ?? '', operator, other)
    expect((await operator.get(`${path}/file`)).status).toBe(404)
    await operator.does(`${path}/open-file`)
    expect((await other.get(`${path}/file`)).status).toBe(404)
    const answer = await operator.ask(`${path}/file`, {})
    const file = readBankFile(Buffer.from(answer.bytes))
    expect(file).toMatchObject({
      customerCode: '1234567890',
      payer: 'ｶ)ﾀﾉﾐ',
      day: '1215',
      count: 1,
      yen: 41_750n,
    })
    expect(file.transfers[0]).toMatchObject({
      bankCode: '0001',
      branchCode: '105',
      number: '0012345',
      holder: 'ｻｴｷ ｱｵｲ',
    })
    expect((await operator.post(`${path}/open-file`)).html).toContain('すでに取り出されています')
    await operator.does(`${path}/open-file`, { reason: '保存に失敗したため' })
    const deeds = await app.db
      .selectFrom('auditLog')
      .select('reason')
      .where('deed', '=', 'open-payout-file')
      .execute()
    expect(deeds.map(({ reason }) => reason)).toContain('保存に失敗したため')
    app.clock.forward({ minutes: 11 })
    expect((await operator.get(`${path}/file`)).status).toBe(404)
  })

  test('leaves less than the minimum, who asks each time, and whoever has no account; and takes them when they may not wait', async () => {
    await completed(app, { client, freelancer }, [1000n])
    await registerAccount(freelancer)
    await onDay(app, '2026-12-01')
    expect(await runs(app)).toEqual([])
    // Delivered and released on 23 November: the sixtieth day is 21 January, the payday after the 15th is 29 January.
    await onDay(app, '2027-01-01')
    const [run] = await runs(app)
    expect(run).toMatchObject({
      kind: 'regular',
      closedOn: '2026-12-31',
      payOn: '2027-01-15',
      totalYen: 835n,
    })
    expect((await lines(app))[0]).toMatchObject({ dueOn: '2027-01-21' })
  })

  test('goes early where the next payday would be too late, and what is asked for waits no longer', async () => {
    await freelancer.does('/my/payouts/mode', { mode: 'on-request' })
    await completed(app, { client, freelancer })
    await onDay(app, '2026-12-01')
    expect(await runs(app)).toEqual([])
    expect((await freelancer.get('/my/payouts')).html).toContain('支払いの申請がない')
    // No account until the 20th of January: the payday of the 29th would be late, so it goes the next bank day.
    app.clock.set(new Date('2027-01-19T10:00:00+09:00'))
    await registerAccount(freelancer)
    await onDay(app, '2027-01-20')
    expect(await runs(app)).toMatchObject([{ kind: 'early', payOn: '2027-01-21', totalYen: 41_750n }])
  })

  test('pays whoever asks on the next payday, and the request ends with it', async () => {
    await registerAccount(freelancer)
    await freelancer.does('/my/payouts/mode', { mode: 'on-request' })
    await completed(app, { client, freelancer })
    await freelancer.does('/my/payouts/request')
    await onDay(app, '2026-12-01')
    const [run] = await runs(app)
    await readyBank(operator, '41750')
    await sentRun(run?.id ?? '', operator, other)
    expect(
      await app.db.selectFrom('payoutChoices').select(['mode', 'requestedAt']).executeTakeFirst(),
    ).toEqual({
      ...{ mode: 'on-request', requestedAt: null },
    })
  })

  test('is made anew the next day when it was discarded', async () => {
    await registerAccount(freelancer)
    await completed(app, { client, freelancer })
    await onDay(app, '2026-12-01')
    const [first] = await runs(app)
    const path = `/console/payouts/${first?.id}`
    expect((await operator.post(`${path}/discard`)).status).toBe(422)
    await operator.does(`${path}/discard`, { discardReason: '口座の確認のため' })
    await onDay(app, '2026-12-02')
    expect((await runs(app)).map(({ status }) => status)).toEqual(['discarded', 'prepared'])
    expect((await lines(app)).map(({ status }) => status)).toEqual(['dropped', 'planned'])
  })
})

describe('a transfer that came back', () => {
  test.each([
    ['before', '2026-12-15'],
    ['after', '2026-12-18'],
  ])(
    '%s it counted as carried out is the freelancer’s again, once, and goes to a new account',
    async (_, on) => {
      await registerAccount(freelancer)
      await completed(app, { client, freelancer })
      await onDay(app, '2026-12-01')
      await readyBank(operator, '41750')
      const [run] = await runs(app)
      await sentRun(run?.id ?? '', operator, other)
      await onDay(app, on)
      const [line] = await lines(app)
      const path = `/console/payouts/${run?.id}`
      const back = { reference: `000${line?.reference}`, returnReason: 'name-differs' }
      expect((await operator.post(`${path}/returns`, { ...back, reference: '999' })).status).toBe(404)
      await operator.does(`${path}/returns`, back)
      expect((await operator.post(`${path}/returns`, back)).status).toBe(409)
      expect(await earned()).toBe(41_750n)
      expect(await faults()).toEqual([])
      await app.drain()
      expect((await freelancer.get('/notices')).html).toContain('銀行から戻りました')
      expect((await freelancer.get('/todo')).html).toContain('受け取る口座を登録する')
      expect((await freelancer.get('/my/bank-account')).html).toContain('この口座への振込が戻りました')
      await onDay(app, '2026-12-19')
      await registerAccount(freelancer)
      await onDay(app, '2027-01-01')
      // Its days count from the delivery, not from the return.
      expect((await lines(app)).at(-1)).toMatchObject({
        status: 'planned',
        amountYen: 41_750n,
        dueOn: '2027-01-21',
      })
    },
  )
})

test('pages cost few statements, however many lines', async () => {
  await registerAccount(freelancer)
  await completed(app, { client, freelancer }, [5000n, 6000n, 7000n])
  await onDay(app, '2026-12-01')
  const [run] = await runs(app)
  for (const [person, path, most] of [
    [freelancer, '/my/payouts', 5],
    [freelancer, '/my/bank-account', 3],
    [operator, '/console/payouts', 6],
    [operator, `/console/payouts/${run?.id}`, 5],
  ] as const) {
    // Whoever comes first in an hour is noted; the second look costs what the page costs.
    await person.get(path)
    app.statements.length = 0
    expect((await person.get(path)).status).toBe(200)
    expect(app.statements.length, path).toBeLessThanOrEqual(most)
  }
})
