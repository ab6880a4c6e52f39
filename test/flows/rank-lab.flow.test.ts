import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installCalendar } from '../../src/modules/ranks'
import { ratedContract } from '../support/career'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { edit, fieldsOf, replayed, startDraft } from './rank-lab.help'

const app = useTestApp()
let operator: Person
beforeEach(async () => {
  operator = await misaki(app)
})
afterEach(() => void installCalendar([]))

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const draftOf = (id: string) =>
  app.db.selectFrom('rankPolicies').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const deeds = async (): Promise<string[]> => {
  const rows = await app.db.selectFrom('auditLog').select('deed').orderBy('id').execute()
  return rows.map(({ deed }) => deed)
}

describe('the lab', () => {
  test('is nothing that a member could find', async () => {
    const member = await regularFreelancer(app)
    expect((await member.get('/console/lab')).status).toBe(404)
    expect((await member.post('/console/lab', { from: 'classic-2020' })).status).toBe(404)
  })

  test('starts a draft as a copy of any rule, under a name of its own', async () => {
    const id = await startDraft(operator, 'current-2024')
    const second = await startDraft(operator, id)
    expect(await draftOf(id)).toMatchObject({ policyId: 'current-2024-copy', status: 'draft', version: 1 })
    expect(await draftOf(second)).toMatchObject({ policyId: 'current-2024-copy-2' })
    const page = await operator.get('/console/lab')
    expect(page.html).toContain(`href="/console/lab/${id}"`)
    expect(await deeds()).toEqual(['start-policy', 'start-policy'])
  })

  test('changes thresholds, words and conditions by a form', async () => {
    const id = await startDraft(operator)
    const before = await draftOf(id)
    const answer = await edit(operator, id, {
      policyId: 'strict-2027',
      labelJa: '厳しい基準',
      'c.silver.0.need': '９２．５％',
      'c.silver.1.need': '4.85',
      'c.silver.2.on': null,
      'c.bronze.0.need': '3',
      'add.silver': 'satisfied-share',
    })
    expect(answer.status).toBe(303)
    const draft = await draftOf(id)
    expect(draft.hash).not.toBe(before.hash)
    const { tiers, labels } = JSON.parse(draft.document)
    expect(labels.ja).toBe('厳しい基準')
    const named = tiers.map((step: { conditions: { metric: string; threshold: unknown }[] }) =>
      step.conditions.map(({ metric, threshold }) => [metric, threshold]),
    )
    expect(named[1]).toEqual([['orders-won', 3]])
    expect(named[2]).toEqual([
      ['completion-rate', { n: 37, d: 40 }],
      ['mean-rating', { n: 97, d: 20 }],
      ['satisfied-share', { n: 9, d: 10 }],
    ])
    const page = text((await operator.get(`/console/lab/${id}`)).html)
    expect(page).toContain('シルバー 完了率：90%以上 → 92.5%以上')
    expect(page).toContain('シルバー 24時間以内の返信率の条件がなくなります')
  })

  test('names every field at fault, and keeps what was typed', async () => {
    const id = await startDraft(operator)
    const before = await draftOf(id)
    const answer = await edit(operator, id, {
      policyId: 'Strict!',
      labelEn: ' ',
      'c.silver.0.need': '120',
      'c.silver.1.need': 'four',
    })
    expect(answer.status).toBe(422)
    for (const fault of ['英小文字で始め', '入力してください', '100%以下に', '数字で入力'])
      expect(answer.html).toContain(fault)
    expect(answer.html).toContain('value="four"')
    expect(answer.html).toMatch(/id="f-c_silver_0_need"[^>]*aria-invalid="true"/)
    expect(await draftOf(id)).toEqual(before)
  })

  test('asks for at least one condition in a tier', async () => {
    const id = await startDraft(operator)
    const answer = await edit(operator, id, { 'c.bronze.0.on': null })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('条件を1つ以上残してください')
  })

  test('takes the rest as JSON, and says which field of it cannot be', async () => {
    const id = await startDraft(operator)
    const { baseHash = '' } = await fieldsOf(operator, id)
    const rule = JSON.parse((await draftOf(id)).document)
    const send = (json: unknown) =>
      operator.post(`/console/lab/${id}/json`, { baseHash, json: JSON.stringify(json) })
    const broken = { ...rule, tiers: [{ ...rule.tiers[0], conditions: [] }] }
    expect((await send(broken)).html).toContain('tiers[0].conditions')
    expect((await operator.post(`/console/lab/${id}/json`, { baseHash, json: '{' })).status).toBe(422)
    const tenth = structuredClone(rule)
    tenth.tiers[3].conditions[0].threshold = { n: 0, d: 10 }
    expect((await send(tenth)).html).toContain('tiers[3].conditions[0].threshold')
    expect((await send({ ...rule, version: 7 })).status).toBe(303)
    expect((await draftOf(id)).version).toBe(7)
  })

  test('does not let an old form overwrite what somebody else saved meanwhile', async () => {
    const id = await startDraft(operator)
    const old = await fieldsOf(operator, id)
    await edit(operator, id, { version: '2' })
    const late = await operator.post(`/console/lab/${id}/edit`, { ...old, version: '3' })
    expect(late.status).toBe(409)
    expect((await draftOf(id)).version).toBe(2)
  })

  test('throws a draft away, and keeps its replays', async () => {
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    await operator.does(`/console/lab/${id}/discard`)
    expect((await operator.get(`/console/lab/${id}`)).status).toBe(404)
    expect((await operator.get(`/console/lab/replays/${replayId}`)).status).toBe(200)
  })
})

describe('a replay', () => {
  test('says who would fall, from where to where, and why', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    await ratedContract(app, people, { score: 5 })
    await ratedContract(app, people, { score: 4 })
    const id = await startDraft(operator)
    await edit(operator, id, { 'c.silver.1.need': '4.4', 'c.silver.0.need': '100', 'c.bronze.0.need': '3' })
    const replayId = await replayed(app, operator, id)
    const { report } = await app.db
      .selectFrom('rankReplays')
      .select('report')
      .where('id', '=', replayId)
      .executeTakeFirstOrThrow()
    expect(report).toMatchObject({
      people: 1,
      moved: 1,
      falling: 1,
      matrix: [{ from: 'bronze', to: 'regular', people: 1 }],
      affected: [
        {
          memberId: people.freelancer.memberId,
          from: 'bronze',
          to: 'regular',
          unmet: [{ tier: 'bronze', metric: 'orders-won', actual: 2, required: 3 }],
        },
      ],
    })
    const page = text((await operator.get(`/console/lab/${id}`)).html)
    expect(page).toContain('ブロンズ → レギュラー')
    expect(page).toContain('2件（必要 3件）')
    expect((await deeds()).slice(-2)).toEqual(['replay-policy', 'view-replay'])
  })

  test('shows that it is being counted, and does not begin a second time beside the first', async () => {
    const id = await startDraft(operator)
    const period = { from: '2026-09-01', to: '2026-11-23' }
    await operator.does(`/console/lab/${id}/replay`, period)
    const page = await operator.get(`/console/lab/${id}`)
    expect(text(page.html)).toContain('3回のうち0回を数えました')
    expect(page.html).toContain('http-equiv="refresh"')
    expect((await operator.post(`/console/lab/${id}/replay`, period)).status).toBe(409)
    await app.drain()
    expect((await operator.get(`/console/lab/${id}`)).html).not.toContain('http-equiv="refresh"')
  })

  test('looks at the past alone', async () => {
    const id = await startDraft(operator)
    const ask = (from: string, to: string) => operator.post(`/console/lab/${id}/replay`, { from, to })
    expect((await ask('2026-11-01', '2026-11-24')).html).toContain('期間の終わりは今日まで')
    expect((await ask('2026-11-02', '2026-11-01')).status).toBe(422)
    expect((await ask('2019-11-02', '2026-11-01')).html).toContain('5年まで')
  })
})
