// A rule may ask for any top share (§2.2, §2.7): tried on the past, announced, and judged by cuts of its own.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installCalendar } from '../../src/modules/ranks'
import { addDays, dateOf, earlier, startOf } from '../../src/platform/clock'
import { insertHistories, straighten } from '../simulations/ranks-rows'
import { ratedContract, tierOf } from '../support/career'
import { factsOf, order } from '../support/freelancer-fixtures'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { edit, fieldsOf, replayed, startDraft } from './rank-lab.help'

const app = useTestApp()
const now = (): Date => app.clock.now()
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
let operator: Person
let second: Person

/** Six who earned in one category: by a fifth the first two are certified, by a tenth only the first. */
beforeEach(async () => {
  operator = await misaki(app)
  second = await regularFreelancer(app)
  await ratedContract(app, { freelancer: second, client: await ken(app) })
  const others = [90_000n, 40_000n, 30_000n, 20_000n, 10_000n].map((releasedYen, index) => {
    const memberId = `other-${index}`
    const facts = factsOf({ freelancer: { lastSeenAt: now() }, orders: [order('o1', { releasedYen })] })
    return { memberId, facts: straighten(facts, memberId, facts.cuts) }
  })
  await insertHistories(app.db, others, new Map())
  await app.sweep()
})
afterEach(() => void installCalendar([]))

const cuts = async (): Promise<string[]> => {
  const rows = await app.db
    .selectFrom('categoryCuts')
    .select(['computedAt', 'shareN', 'shareD', 'cutYen'])
    .orderBy('computedAt')
    .orderBy('shareD')
    .execute()
  return rows.map((row) => `${dateOf(row.computedAt)} ${row.shareN}/${row.shareD} ${row.cutYen}`)
}

/** A draft that asks for the top tenth, tried. */
const tenth = async (): Promise<{ id: string; replayId: string }> => {
  const id = await startDraft(operator)
  await edit(operator, id, { policyId: 'tenth-2027', labelJa: '上位10%の基準', 'c.certified.0.need': '10' })
  return { id, replayId: await replayed(app, operator, id) }
}

test('a draft that asks for the top tenth is tried by cuts of its own, which nobody stores', async () => {
  expect(await tierOf(app, second.memberId)).toBe('certified')
  app.clock.forward({ days: 1 })
  await app.sweep()
  const { id, replayId } = await tenth()
  const { report } = await app.db
    .selectFrom('rankReplays')
    .select('report')
    .where('id', '=', replayId)
    .executeTakeFirstOrThrow()
  expect(report).toMatchObject({
    falling: 1,
    rising: 0,
    affected: [
      {
        memberId: second.memberId,
        from: 'certified',
        to: 'silver',
        unmet: [{ metric: 'earned-reward', actual: 50_000, required: 90_000 }],
      },
    ],
  })
  expect(await cuts()).toEqual(['2026-11-23 1/5 50000', '2026-11-24 1/5 50000'])
  const page = text((await operator.get(`/console/lab/${id}`)).html)
  expect(page).toContain('獲得報酬額：いずれかのカテゴリで上位20% → いずれかのカテゴリで上位10%')
})

test('an announced share has its cuts at once and every night, and judges on its day', async () => {
  const { id, replayId } = await tenth()
  const effectiveFrom = addDays(dateOf(now()), 60)
  await operator.does(`/console/lab/${id}/publish`, { replayId, effectiveFrom, confirm: 'on' })
  await app.drain()
  expect(await cuts()).toEqual(['2026-11-23 1/5 50000', '2026-11-23 1/10 90000'])
  const letter = await app.db
    .selectFrom('outboxMails')
    .select('body')
    .where('recipient', '=', second.email)
    .where('subject', 'like', '【Tanomi】%基準が変わります')
    .executeTakeFirstOrThrow()
  expect(letter.body).toContain('認定ランサーからシルバーになります')
  expect(letter.body).toContain('獲得報酬額：¥50,000（必要 ¥90,000）')
  const own = text((await second.get('/my/rank')).html)
  expect(own).toContain('獲得報酬額：¥50,000（必要 ¥90,000）')
  expect(own).toContain('に計算した上位20%の境目は¥50,000です')
  app.clock.set(earlier(startOf(effectiveFrom), { hours: 10 }))
  await second.get('/my/rank')
  await app.sweep()
  expect((await cuts()).slice(2)).toEqual(['2027-01-21 1/5 50000', '2027-01-21 1/10 90000'])
  expect(await tierOf(app, second.memberId)).toBe('certified')
  app.clock.set(startOf(effectiveFrom))
  await app.sweep()
  expect((await cuts()).slice(4)).toEqual(['2027-01-22 1/10 90000'])
  expect(await tierOf(app, second.memberId)).toBe('silver')
  expect(text((await second.get('/my/rank')).html)).toContain('に計算した上位10%の境目は¥90,000です')
  expect(text((await second.get('/ranks/rules')).html)).toContain(
    '過去1年に報酬のあった人数の10%（端数切り上げ）',
  )
})

test('a receipt names the cut by which it judged, with its day', async () => {
  const { document } = await app.db
    .selectFrom('rankReceipts')
    .select('document')
    .where('memberId', '=', second.memberId)
    .where('tier', '=', 'certified')
    .executeTakeFirstOrThrow()
  const { facts } = JSON.parse(document)
  expect(facts.cuts).toEqual({ writing: 50_000 })
  expect(facts.cutDates).toEqual({ writing: '2026-11-23T10:00:00+09:00' })
})

test('two top shares in one rule are refused where they are typed, by form and as JSON', async () => {
  const id = await startDraft(operator)
  await edit(operator, id, { 'add.silver': 'earned-reward' })
  const typed = await edit(operator, id, { 'c.certified.0.need': '10' })
  expect(typed.status).toBe(422)
  expect(typed.html).toContain('上位の割合は、1つの基準の中で同じ値にしてください')
  const nobody = await edit(operator, id, { 'c.certified.0.need': '0' })
  expect(nobody.html).toContain('0%より大きい値にしてください')
  const { baseHash = '' } = await fieldsOf(operator, id)
  const { document } = await app.db
    .selectFrom('rankPolicies')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const rule = JSON.parse(document)
  rule.tiers[3].conditions[0].threshold = { n: 1, d: 10 }
  const sent = await operator.post(`/console/lab/${id}/json`, { baseHash, json: JSON.stringify(rule) })
  expect(sent.status).toBe(422)
  expect(sent.html).toContain('tiers[3].conditions[0].threshold')
})
