import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids'
import { ratedContract } from '../support/career'
import { appealed, reported, sanctioned, takenReport, until } from '../support/cases'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { anotherOperator, caseEvents, reportsOf, sanctionsOf } from './cases.help'

const app = useTestApp()
let client: Person
let freelancer: Person
let operator: Person
let second: Person
beforeEach(async () => {
  client = await ken(app)
  freelancer = await regularFreelancer(app)
  operator = await misaki(app)
  second = await anotherOperator(app)
})

const words = {
  ...{
    lastOn: '',
    ruleId: 'respect',
    notice: '相手を傷つける言葉がありました。',
    sanctionNote: '記録のとおり',
  },
}
const taken = async (): Promise<string> => {
  const id = await takenReport(app, { reporter: client, kind: 'person', id: freelancer.memberId, operator })
  return `/console/reports/${id}`
}
const statusOf = async (id: string) =>
  (await app.db.selectFrom('sanctionAppeals').select('status').where('id', '=', id).executeTakeFirst())
    ?.status

describe('a sanction', () => {
  test('is suggested by the ladder, told to its person with rule and evidence, and says nothing of who reported', async () => {
    const path = await taken()
    const page = await operator.get(path)
    expect(page.html).toContain('目安は「警告」です')
    await operator.does(`${path}/sanction`, { ...words, kind: 'warn' })
    const [made] = await sanctionsOf(app)
    expect(made).toMatchObject({ kind: 'warn', status: 'standing', authorId: operator.memberId })
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('運営からの措置（警告）')
    expect((await freelancer.get('/todo')).html).toContain('運営からの措置を確かめる')
    expect((await freelancer.get('/my/sanctions')).html).toContain('嫌がらせの禁止')
    const told = await freelancer.get(`/my/sanctions/${made?.id}`)
    expect(told.html).toContain('相手を傷つける言葉がありました。')
    expect(told.html).not.toContain('健')
    expect((await client.get(`/my/sanctions/${made?.id}`)).status).toBe(404)
    expect((await client.get('/my/reports')).html).toContain('規則に基づいて対応しました')

    app.clock.forward({ days: 40 })
    const next = await taken()
    const again = await operator.get(next)
    expect(again.html).toContain('目安は「機能の制限（14日間）」です')
    expect(again.html).toContain('value="2027-01-16"')
  })

  test('that is incomplete is refused at its field, with what was typed still there', async () => {
    const path = await taken()
    for (const [typed, field] of [
      [{ kind: 'restrict', lastOn: '2026-12-10' }, '制限する機能を1つ以上'],
      [{ kind: 'restrict', 'features[]': ['posting'] }, '終わりの日を入れてください'],
      [{ kind: 'suspend', lastOn: '2026-11-23' }, '明日以降の日'],
      [{ kind: 'suspend', lastOn: '2028-01-01' }, '1年以内の日'],
      [{ kind: 'warn', ruleId: 'nothing' }, '規則を選んでください'],
      [{ kind: 'warn', notice: '  ' }, '入力してください'],
    ] as const) {
      const answer = await operator.post(`${path}/sanction`, { ...words, ...typed } as never)
      expect([answer.status, answer.html.includes(field)]).toEqual([422, true])
      expect(answer.html).toContain('記録のとおり')
    }
    expect(await sanctionsOf(app)).toEqual([])
  })

  test('that is severe needs another operator, who may also decline it', async () => {
    const path = await taken()
    await operator.does(`${path}/sanction`, { ...words, kind: 'suspend', lastOn: '2026-12-23' })
    expect((await reportsOf(app))[0]?.status).toBe('awaiting')
    expect((await freelancer.get('/my/sanctions')).html).toContain('措置はありません')
    expect((await operator.get(path)).html).toContain('別の運営者の承認を待っています')
    expect((await operator.post(`${path}/approve`)).html).toContain('提案した運営者とは別の運営者')
    await second.does(`${path}/decline`, { declineNote: '重すぎる' })
    expect((await reportsOf(app))[0]?.status).toBe('taken')
    await operator.does(`${path}/sanction`, { ...words, kind: 'suspend', lastOn: '2026-12-23' })
    app.clock.forward({ days: 2 })
    expect((await second.get('/todo')).html).toContain('提案された措置を承認する')
    await second.does(`${path}/approve`)
    const made = (await sanctionsOf(app)).find(({ status }) => status !== 'declined')
    expect(made).toMatchObject({ status: 'standing', approvedBy: second.memberId })
    // The fourteen days begin when it works.
    expect(made?.appealUntil).toEqual(until(app, 14))
    expect(await caseEvents(app, made?.id ?? '')).toEqual(['propose', 'approve'])
    expect((await reportsOf(app))[0]?.status).toBe('sanctioned')
  })

  test('that suspends revokes badges, and a new one can be had when it is over', async () => {
    await ratedContract(app, { client, freelancer })
    const { to } = await freelancer.post('/my/rank/credentials', { shows: 'profile' })
    const measure = { kind: 'suspend' as const, until: until(app, 30) }
    await sanctioned(app, { reporter: client, person: freelancer, operator, second, measure })
    const badge = await app.db.selectFrom('rankCredentials').selectAll().executeTakeFirstOrThrow()
    expect(badge).toMatchObject({ id: to.split('/').at(-1), revokedBecause: 'suspended' })
    const refused = await freelancer.post('/my/rank/credentials', { shows: 'profile' })
    expect([refused.status, refused.html.includes('バッジの発行はできません')]).toEqual([403, true])
    app.clock.forward({ days: 31 })
    await app.sweep()
    expect((await freelancer.post('/my/rank/credentials', { shows: 'profile' })).status).toBe(303)
  })
})

describe('an appeal', () => {
  test('is made once, within fourteen days, by its person, and decided by another than the author', async () => {
    const measure = { kind: 'suspend' as const, until: until(app, 30) }
    const of = { reporter: client, person: freelancer, operator, second, measure }
    const { id } = await sanctioned(app, of)
    const path = `/my/sanctions/${id}`
    expect((await client.post(`${path}/appeal`, { body: '違います' })).status).toBe(404)
    expect((await freelancer.post(`${path}/appeal`, { body: '' })).status).toBe(422)
    await freelancer.does(`${path}/appeal`, { body: '別の人と取り違えています。' })
    expect((await freelancer.post(`${path}/appeal`, { body: 'もう一度' })).status).toBe(409)
    expect((await freelancer.get(path)).html).toContain('別の運営者が確認しています')
    const appeal = await app.db.selectFrom('sanctionAppeals').select('id').executeTakeFirstOrThrow()
    const here = `/console/appeals/${appeal.id}`
    expect((await operator.get('/console/appeals')).html).toContain('ご自身の措置')
    expect((await operator.post(`${here}/take`)).html).toContain('別の運営者が判断します')
    expect((await second.post(`${here}/overturn`, { overturnAnswer: '認めます' })).status).toBe(409)
    await second.does(`${here}/take`)
    expect((await second.get(here)).html).toContain('別の人と取り違えています。')
    await second.does(`${here}/overturn`, { overturnAnswer: '取り違えでした。申し訳ありません。' })
    expect((await client.get('/freelancers')).html).toContain(`/freelancers/${freelancer.memberId}`)
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('措置は取り消されました')
    expect((await freelancer.get(path)).html).toContain('取り違えでした。')
    const deeds = await app.db
      .selectFrom('auditLog')
      .select(['deed', 'reason'])
      .where('deed', '=', 'decide-sanction-appeal')
      .execute()
    expect(deeds.map(({ reason }) => reason)).toEqual(['取り違えでした。申し訳ありません。'])
    // What was overturned does not count on the ladder.
    app.clock.forward({ days: 1 })
    expect((await operator.get(await taken())).html).toContain('目安は「警告」です')
  })

  test('that is upheld leaves everything as it is; too late there is none', async () => {
    const measure = { kind: 'warn' as const }
    const made = { reporter: client, person: freelancer, operator, measure }
    const { id } = await sanctioned(app, made)
    const appealId = await appealed(app, { sanctionId: id, person: freelancer })
    await second.does(`/console/appeals/${appealId}/take`)
    await second.does(`/console/appeals/${appealId}/uphold`, { upholdAnswer: '記録のとおりです。' })
    expect(await statusOf(appealId)).toBe('upheld')
    expect((await sanctionsOf(app))[0]?.status).toBe('standing')
    const other = await sanctioned(app, made)
    app.clock.forward({ days: 14, seconds: 1 })
    const late = await freelancer.post(`/my/sanctions/${other.id}/appeal`, { body: '違います' })
    expect([late.status, late.html.includes('期間が過ぎました')]).toEqual([409, true])
  })
})

describe('the database refuses a sanction', () => {
  const row = async () => {
    const at = app.clock.now()
    const reportId = await reported(app, { reporter: client, kind: 'person', id: freelancer.memberId })
    const report = await app.db
      .selectFrom('reports')
      .selectAll()
      .where('id', '=', reportId)
      .executeTakeFirstOrThrow()
    return {
      ...{ id: newId(at), reportId, memberId: freelancer.memberId, ruleId: 'respect', kind: 'warn' as const },
      ...{ evidenceId: report.evidenceId, authorId: operator.memberId, notice: 'ご注意ください。' },
      ...{ appealUntil: until(app, 14), status: 'standing' as const, proposedAt: at, imposedAt: at },
    }
  }
  const insert = (values: object) =>
    app.db
      .insertInto('sanctions')
      .values(values as never)
      .execute()

  test('that lacks one of rule, evidence, author, notice and time to appeal; and takes the whole one', async () => {
    const whole = await row()
    for (const [name, value] of [
      ...[
        ['ruleId', null],
        ['ruleId', 'no-such-rule'],
        ['evidenceId', null],
        ['evidenceId', 'nothing'],
      ],
      ...[
        ['authorId', null],
        ['notice', null],
        ['notice', ''],
        ['notice', '   '],
        ['appealUntil', null],
      ],
      ...[
        ['appealUntil', until(app, 13)],
        ['authorId', freelancer.memberId],
        ['memberId', client.memberId],
      ],
    ] as const)
      await expect(insert({ ...whole, [name as string]: value }), `${name} ${value}`).rejects.toThrow(
        /violates/,
      )
    await insert(whole)
    expect((await sanctionsOf(app)).length).toBe(1)
  })

  test('that suspends or closes without a second operator, restricts nothing, or has no end', async () => {
    const whole = await row()
    const month = until(app, 30)
    for (const wrong of [
      { kind: 'suspend', until: month },
      { kind: 'suspend', until: month, approvedBy: operator.memberId },
      { kind: 'close' },
      { kind: 'restrict', until: month },
      { kind: 'restrict', features: ['posting'] },
      { kind: 'restrict', features: ['breathing'], until: month },
      { kind: 'warn', until: month },
    ])
      await expect(insert({ ...whole, ...wrong }), JSON.stringify(wrong)).rejects.toThrow(/violates/)
    await insert({ ...whole, kind: 'suspend', until: month, approvedBy: second.memberId })
  })

  test('and evidence, words and decisions that change; and an appeal that its author decides', async () => {
    const { id } = await sanctioned(app, {
      reporter: client,
      person: freelancer,
      operator,
      measure: { kind: 'warn' },
    })
    const appealId = await appealed(app, { sanctionId: id, person: freelancer })
    const author = operator.memberId
    const decided = sql`update sanction_appeals set status = 'upheld', decided_by = ${author}, taken_by = ${author},
      taken_at = filed_at, decided_at = filed_at, answer = '維持' where id = ${appealId}`
    for (const change of [
      sql`update evidence_snapshots set body = '別の言葉'`,
      sql`update sanctions set notice = '別の言葉' where id = ${id}`,
      sql`update reports set reason = 'spam'`,
      sql`delete from sanctions where id = ${id}`,
      sql`update case_events set verb = 'take'`,
      sql`insert into sanction_appeals (id, sanction_id, member_id, author_id, appeal_until, body, status, filed_at)
        select 'late', id, member_id, author_id, appeal_until, 'x', 'open', appeal_until + interval '1 second' from sanctions`,
      decided,
    ])
      await expect(change.execute(app.db)).rejects.toThrow(/violates|never changed|permission denied/)
  })
})
