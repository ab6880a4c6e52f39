import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyReceipt } from '../../src/modules/rank-receipts/in-browser'
import { inForce, installCalendar, policyInForce } from '../../src/modules/ranks'
import { addDays, dateOf, earlier, startOf } from '../../src/platform/clock'
import { ratedContract, tierOf } from '../support/career'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'
import { edit, published, replayed, startDraft } from './rank-lab.help'

const app = useTestApp()
const now = (): Date => app.clock.now()
let operator: Person
let freelancer: Person
beforeEach(async () => {
  operator = await misaki(app)
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  // Four times 5 and once 4: a mean of exactly 4.8, enough for silver, and not for 4.9.
  await ratedContract(app, people, { pricesYen: [10_000n, 10_000n, 10_000n, 10_000n] })
  await ratedContract(app, people, { score: 4 })
  freelancer = people.freelancer
  await app.drain()
})
afterEach(() => void installCalendar([]))

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const lettersTo = (email: string) =>
  app.db
    .selectFrom('outboxMails')
    .select(['subject', 'body'])
    .where('recipient', '=', email)
    .where('subject', 'like', '【Tanomi】%')
    .orderBy('at')
    .orderBy('id')
    .execute()
const noticesOf = async (memberId: string): Promise<string[]> => {
  const rows = await app.db
    .selectFrom('notices')
    .select('kind')
    .where('memberId', '=', memberId)
    .where('kind', 'like', 'policy.%')
    .orderBy('at')
    .execute()
  return rows.map(({ kind }) => kind)
}
const statusOf = async (id: string): Promise<string> => {
  const { status } = await app.db
    .selectFrom('rankPolicies')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return status
}
/** The freelancer was here lately, so that only the rule can move them. */
const comesBy = async (on: string): Promise<void> => {
  app.clock.set(earlier(startOf(on), { hours: 10 }))
  await freelancer.get('/my/rank')
  await app.sweep()
}

describe('a published rule', () => {
  test('tells everyone affected what changes for them, when, and how to keep their tier', async () => {
    expect(await tierOf(app, freelancer.memberId)).toBe('silver')
    await published(app, operator)
    await app.drain()
    const [letter, ...others] = await lettersTo(freelancer.email)
    expect(others).toEqual([])
    expect(letter?.subject).toContain('2027年1月22日')
    expect(letter?.body).toContain('シルバーからブロンズになります')
    expect(letter?.body).toContain('平均評価：4.8（必要 4.9）')
    expect(letter?.body).toContain('発注を5件納品する')
    expect(letter?.body).toContain('シルバー 平均評価：4.8点以上 → 4.9点以上')
    expect(await noticesOf(freelancer.memberId)).toEqual(['policy.announced'])
    await app.drain()
    expect(await lettersTo(freelancer.email)).toHaveLength(1)
  })

  test('is announced to everybody with its day and its differences, and decides nothing yet', async () => {
    const { id, effectiveFrom } = await published(app, operator)
    expect(effectiveFrom).toBe('2027-01-22')
    expect(policyInForce(now()).id).toBe('classic-2020')
    const visitor = guest(app)
    const rules = text((await visitor.get('/ranks/rules')).html)
    expect(rules).toContain('「厳しい基準」を2027年1月22日（金）から適用します。')
    expect(rules).toContain('平均評価：4.8点以上 → 4.9点以上')
    expect(text((await visitor.get('/ranks/rules/strict-2027')).html)).toContain(
      '2027年1月22日（金）から施行',
    )
    const json = await visitor.get('/ranks/policies/strict-2027.json')
    expect(JSON.parse(json.html)).toMatchObject({ id: 'strict-2027', effectiveFrom: '2027-01-22' })
    expect((await visitor.get('/ranks/policies/classic-2020.json')).status).toBe(200)
    expect((await visitor.get('/ranks/policies/never.json')).status).toBe(404)
    const own = text((await freelancer.get('/my/rank')).html)
    expect(own).toContain('2027年1月22日（金）からランクの基準が変わります')
    expect(own).toContain('シルバーからブロンズになります')
    expect((await edit(operator, id, { version: '2' })).status).toBe(409)
  })

  test('judges everybody on its very night, and is named in what it changed', async () => {
    const { effectiveFrom } = await published(app, operator)
    await comesBy(effectiveFrom)
    expect(await tierOf(app, freelancer.memberId)).toBe('certified')
    app.clock.set(startOf(effectiveFrom))
    await app.sweep()
    expect(await tierOf(app, freelancer.memberId)).toBe('bronze')
    const change = await app.db
      .selectFrom('rankChanges as c')
      .innerJoin('rankReceipts as r', 'r.changeId', 'c.id')
      .select(['c.id', 'c.at', 'c.policy', 'c.fromTier', 'r.document', 'r.jws'])
      .where('c.memberId', '=', freelancer.memberId)
      .orderBy('c.place', 'desc')
      .executeTakeFirstOrThrow()
    expect(change).toMatchObject({ policy: 'strict-2027', fromTier: 'certified', at: startOf(effectiveFrom) })
    expect(text((await freelancer.get(`/my/rank/changes/${change.id}`)).html)).toContain('厳しい基準')
    const file = `{"jws":${JSON.stringify(change.jws)},"receipt":${change.document}}`
    const keys = app.deps.keys.signing.published
    // Somebody else, who knows only the rules that ship with the code.
    installCalendar([])
    const found = await verifyReceipt(file, { keys })
    expect(found).toMatchObject({ holds: true, policy: 'enclosed', tier: 'bronze', tierFound: 'bronze' })
    const forged = await verifyReceipt(file.replace('"n":49', '"n":48'), { keys })
    expect(forged).toMatchObject({ holds: false, policy: 'different' })
  })

  test('stays known to a process that starts later', async () => {
    await published(app, operator)
    installCalendar([])
    await app.sweep()
    expect(inForce().map(({ policy, from }) => [policy.id, from])).toEqual([
      ['classic-2020', '2020-01-01'],
      ['strict-2027', '2027-01-22'],
    ])
  })
})

describe('publishing is refused', () => {
  const day = () => addDays(dateOf(now()), 60)
  const publish = (id: string, fields: Record<string, string>) =>
    operator.post(`/console/lab/${id}/publish`, { effectiveFrom: day(), confirm: 'on', ...fields })
  const refused = async (
    id: string,
    fields: Record<string, string>,
    [status, words]: readonly [number, string],
  ) => {
    const answer = await publish(id, fields)
    expect(answer.status).toBe(status)
    expect(text(answer.html)).toContain(words)
    expect(await statusOf(id)).toBe('draft')
  }

  test('without a report, without a confirmation, and a day before the notice is over', async () => {
    const id = await startDraft(operator)
    await refused(id, {}, [409, '試算をしていない'])
    const replayId = await replayed(app, operator, id)
    await refused(id, { replayId, effectiveFrom: addDays(day(), -1) }, [422, '施行日が早すぎます'])
    const unsure = await operator.post(`/console/lab/${id}/publish`, { replayId, effectiveFrom: day() })
    expect(unsure.status).toBe(422)
    expect(await statusOf(id)).toBe('draft')
    expect((await publish(id, { replayId })).status).toBe(303)
    expect(await statusOf(id)).toBe('published')
  })

  test('with a report of another text, or one that is old', async () => {
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    await edit(operator, id, { version: '2' })
    await refused(id, { replayId }, [409, '試算の後に内容が変わっています'])
    await edit(operator, id, { version: '1' })
    app.clock.forward({ days: 32 })
    await refused(id, { replayId }, [409, '31日より前'])
  })

  test('for a name or a day that another rule has', async () => {
    await published(app, operator)
    const id = await startDraft(operator)
    await edit(operator, id, { policyId: 'strict-2027' })
    const replayId = await replayed(app, operator, id)
    await refused(id, { replayId }, [409, 'この日に施行する基準'])
    await refused(id, { replayId, effectiveFrom: addDays(day(), 1) }, [409, 'この識別名は'])
    await edit(operator, id, { policyId: 'robust' })
    const own = await replayed(app, operator, id)
    await refused(id, { replayId: own, effectiveFrom: addDays(day(), 1) }, [409, 'この識別名は'])
  })

  test('with less than the notice that is set, and allowed with as much', async () => {
    const member = await operator.post('/console/lab/notice', { days: '0' })
    expect(member.status).toBe(422)
    await operator.does('/console/lab/notice', { days: '90' })
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    await refused(id, { replayId }, [422, '施行日が早すぎます'])
    await operator.does('/console/lab/notice', { days: '1' })
    expect((await publish(id, { replayId, effectiveFrom: addDays(dateOf(now()), 1) })).status).toBe(303)
  })
})

describe('an announced rule that is withdrawn', () => {
  test('never decides, and everyone who was told hears of it', async () => {
    const { id, effectiveFrom } = await published(app, operator)
    await app.drain()
    app.clock.forward({ hours: 1 })
    await operator.does(`/console/lab/${id}/withdraw`, { reason: '影響が大きすぎたため' })
    await app.drain()
    const letters = await lettersTo(freelancer.email)
    expect(letters).toHaveLength(2)
    expect(letters[1]?.body).toContain('影響が大きすぎたため')
    expect(await noticesOf(freelancer.memberId)).toEqual(['policy.announced', 'policy.withdrawn'])
    expect(inForce()).toHaveLength(1)
    expect(text((await guest(app).get('/ranks/rules/strict-2027')).html)).toContain('取り下げ')
    expect((await freelancer.get('/my/rank')).html).not.toContain('id="announced"')
    await comesBy(effectiveFrom)
    app.clock.set(startOf(effectiveFrom))
    await app.sweep()
    expect(await tierOf(app, freelancer.memberId)).toBe('certified')
  })

  test('before anybody was told tells nobody at all', async () => {
    const { id } = await published(app, operator)
    await operator.does(`/console/lab/${id}/withdraw`, { reason: '誤り' })
    await app.drain()
    expect(await lettersTo(freelancer.email)).toEqual([])
  })

  test('can be withdrawn until an hour before its day', async () => {
    const { id, effectiveFrom } = await published(app, operator)
    app.clock.set(earlier(startOf(effectiveFrom), { minutes: 59 }))
    const late = await operator.post(`/console/lab/${id}/withdraw`, { reason: '誤り' })
    expect(late.status).toBe(409)
    app.clock.set(earlier(startOf(effectiveFrom), { minutes: 60 }))
    expect((await operator.post(`/console/lab/${id}/withdraw`, { reason: '誤り' })).status).toBe(303)
  })
})
