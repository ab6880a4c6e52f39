// A rule with memory (§2.7): warned first, fallen thirty days later, or safe again.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { classic2020, robust } from '../../src/engine/policy/policies/built-in'
import type { Policy } from '../../src/engine/policy/policy'
import { openThread, writeMessage } from '../../src/modules/messages'
import { verifyReceipt } from '../../src/modules/rank-receipts/in-browser'
import { installCalendar, reevaluate, standingOf, tiersOf } from '../../src/modules/ranks'
import { membersWithStaleTier } from '../../src/modules/ranks/queries-metrics'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract, tierOf } from '../support/career'
import type { Parties } from '../support/orders'
import { inForceFrom } from '../support/rules'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
const now = (): Date => app.clock.now()
const does = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(app.db, work)
const warnings = () =>
  app.db
    .selectFrom('rankWarnings')
    .select(['tier', 'givenAt', 'fallsAt', 'endedAt', 'outcome'])
    .orderBy('givenAt')
    .orderBy('tier')
    .execute()

/** Under another name: a rule that ships with the code has a day of its own. */
const warning: Policy = { ...robust, id: 'robust-2026' }
let people: Parties
const held = (): Promise<string> => tierOf(app, people.freelancer.memberId)

beforeEach(async () => {
  people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await inForceFrom(app, warning, { from: '2026-11-20', authorId: people.client.memberId })
  await ratedContract(app, people)
  await app.sweep()
})
afterEach(() => void installCalendar([]))

/** A client's question that nobody answers within the day. */
const lateAnswer = async (): Promise<void> => {
  const at = now()
  const { freelancer, client } = people
  await does(async (tx) => {
    const ids = { freelancerId: freelancer.memberId, clientId: client.memberId }
    const context = { contextKind: 'direct', contextId: 'direct', title: '相談', tied: true } as const
    const threadId = await openThread(tx, { id: newId(at), ...context, ...ids, at })
    const letter = { id: newId(at), threadId, senderId: client.memberId, body: 'いかがでしょうか' }
    await writeMessage(tx, { ...letter, fileIds: [], noReplyNeeded: false, at })
  })
  await app.drain()
  app.clock.forward({ days: 1 })
  await app.sweep()
}

/** Days go by; somebody is there often enough, so that only what the test is about can change. */
const days = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 20) {
    app.clock.forward({ days: Math.min(left, 20) })
    await people.freelancer.get('/settings')
    await app.sweep()
  }
}

describe('somebody silver whose reply is late', () => {
  test('is warned, keeps the rank for thirty days, and then falls', async () => {
    await lateAnswer()
    const givenAt = now()
    expect(await held()).toBe('certified')
    expect(await warnings()).toMatchObject([
      { tier: 'certified', givenAt, endedAt: null },
      { tier: 'silver', givenAt, endedAt: null },
    ])
    await days(29)
    expect(await held()).toBe('certified')
    app.clock.set(new Date(givenAt.getTime() + 30 * 86_400_000 - 1))
    await app.sweep()
    expect(await held()).toBe('certified')
    app.clock.set(new Date(givenAt.getTime() + 30 * 86_400_000))
    await app.sweep()
    expect(await held()).toBe('bronze')
    expect((await warnings()).map(({ outcome, endedAt }) => [outcome, endedAt])).toEqual([
      ['fallen', now()],
      ['fallen', now()],
    ])
  })

  test('hears what falls, when, and what to do, in the site and by mail', async () => {
    await lateAnswer()
    const letters = await app.db.selectFrom('outboxMails').select(['subject', 'recipient']).execute()
    const letter = letters.find(({ subject }) => subject.includes('このままでは'))
    expect(letter?.subject).toContain('12月24日にランクが「ブロンズ」に変わります')
    expect(letter?.subject).toContain('24時間以内の返信率')
    const page = await people.freelancer.get('/my/rank')
    expect(page.html).toContain('12月24日')
    expect(page.html).toContain('にランクが「ブロンズ」に下がります')
    expect(page.html).toContain('href="/messages"')
    const json = JSON.parse((await people.freelancer.get('/my/rank.json')).html)
    expect(json).toMatchObject({ tier: 'certified', policy: 'robust-2026' })
    expect(json.warnings).toMatchObject([{ tier: 'silver' }, { tier: 'certified' }])
    await people.freelancer.post('/lang', { lang: 'en', to: '/my/rank' })
    expect((await people.freelancer.get('/my/rank')).html).toContain('Your rank will become Bronze on')
  })

  test('is told once, however often they are judged', async () => {
    await lateAnswer()
    await days(3)
    const { memberId } = people.freelancer
    for (let i = 0; i < 3; i += 1) await does((tx) => reevaluate(tx, { memberId, at: now() }))
    await app.drain()
    expect(await warnings()).toHaveLength(2)
    const told = app.db.selectFrom('notices').select('id').where('kind', '=', 'rank.warned')
    expect(await told.execute()).toHaveLength(1)
    app.statements.length = 0
    await does((tx) => reevaluate(tx, { memberId, at: now() }))
    expect(app.statements.filter((text) => !/^(begin|commit)/i.test(text))).toHaveLength(2)
  })

  test('falls with a receipt that carries the past, and is found again from what was recorded', async () => {
    await lateAnswer()
    await days(30)
    expect(await held()).toBe('bronze')
    const { freelancer } = people
    const receipt = await app.db
      .selectFrom('rankReceipts as r')
      .innerJoin('rankChanges as c', 'c.id', 'r.changeId')
      .select(['r.id', 'r.document', 'c.at', 'c.standing'])
      .where('c.toTier', '=', 'bronze')
      .orderBy('c.at', 'desc')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(receipt.document).facts.past).toMatchObject({
      tier: 'certified',
      warnings: [{ tier: 'certified' }, { tier: 'silver' }],
    })
    const file = (await freelancer.get(`/my/rank/receipts/${receipt.id}/file`)).html
    const checked = await verifyReceipt(file, { keys: app.deps.keys.signing.published })
    expect(checked).toMatchObject({ ok: true, holds: true, tierFound: 'bronze' })
    const found = await standingOf(app.db, freelancer.memberId, receipt.at)
    expect(JSON.parse(JSON.stringify(found))).toEqual(receipt.standing)
    const before = new Date(receipt.at.getTime() - 1)
    expect((await standingOf(app.db, freelancer.memberId, before))?.tier).toBe('certified')
  })

  test('is at odds for the night only while something is to be written', async () => {
    const { db } = app
    const odds = () => membersWithStaleTier(db, { policy: warning, at: now(), subjects: 'all' })
    expect(await odds()).toEqual([])
    await lateAnswer()
    expect(await odds()).toEqual([])
    await app.db.deleteFrom('membersRankDue').execute()
    app.clock.forward({ days: 30 })
    expect(await odds()).toEqual([people.freelancer.memberId])
    const subjects = [people.freelancer.memberId]
    expect([...(await tiersOf(db, { policy: warning, subjects, at: now() })).values()]).toEqual(['bronze'])
  })
})

describe('somebody who has not been here for a month', () => {
  const away = async (): Promise<void> => {
    app.clock.set(new Date('2026-12-23T10:00:00.001+09:00'))
    await app.sweep()
  }

  test('is safe again at the next visit: the warning is lifted at once', async () => {
    await away()
    expect((await warnings()).map(({ tier }) => tier)).toEqual(['bronze', 'certified', 'regular', 'silver'])
    app.clock.forward({ days: 12 })
    await people.freelancer.get('/settings')
    expect((await warnings()).map(({ outcome, endedAt }) => [outcome, endedAt])).toEqual(
      ['bronze', 'certified', 'regular', 'silver'].map(() => ['lifted', now()]),
    )
    await days(20)
    expect(await held()).not.toBe('none')
  })

  test('is warned anew after the next month away: an old warning never counts twice', async () => {
    await away()
    app.clock.forward({ days: 1 })
    await people.freelancer.get('/settings')
    app.clock.forward({ days: 32 })
    await app.sweep()
    expect(await held()).toBe('certified')
    expect((await warnings()).filter(({ endedAt }) => endedAt === null)).toHaveLength(4)
  })

  test('falls at once when a rule takes over that does not warn', async () => {
    await away()
    const harsh = { ...classic2020, id: 'harsh-2026' }
    await inForceFrom(app, harsh, { from: '2026-12-24', authorId: people.client.memberId })
    app.clock.forward({ days: 1 })
    await app.sweep()
    expect(await held()).toBe('none')
    expect(new Set((await warnings()).map(({ outcome }) => outcome))).toEqual(new Set(['fallen']))
  })
})

test('a warning is never rewritten, and ends once', async () => {
  await lateAnswer()
  const { db } = app
  const change = (values: Record<string, unknown>) => db.updateTable('rankWarnings').set(values).execute()
  await expect(db.deleteFrom('rankWarnings').execute()).rejects.toThrow()
  await expect(change({ givenAt: new Date(0) })).rejects.toThrow()
  await change({ endedAt: now(), outcome: 'lifted' })
  await expect(change({ outcome: 'fallen' })).rejects.toThrow()
})
