import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { recount } from '../../src/modules/ranks'
import { sweepNight } from '../../src/modules/ranks/listeners'
import { keepUp } from '../../src/modules/ranks/sums/commands/keep-up'
import { inTransaction } from '../../src/platform/db'
import type { Log } from '../../src/platform/log'
import { ratedContract, tierOf } from '../support/career'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, misaki, regularFreelancer } from '../world'

const app = useTestApp()
let freelancer: Person
let client: Person
beforeEach(async () => {
  freelancer = await regularFreelancer(app)
  client = await ken(app)
})

const now = (): Date => app.clock.now()
const tier = (): Promise<string> => tierOf(app, freelancer.memberId)
const tally = () =>
  app.db.selectFrom('rankTallies').selectAll().where('memberId', '=', freelancer.memberId).executeTakeFirst()
const moves = () => app.db.selectFrom('rankMoves').select('kind').execute()
const nextNight = async (days = 1): Promise<void> => {
  app.clock.forward({ days })
  await app.sweep()
}
const recounted = () => inTransaction(app.db, (tx) => recount(tx, { at: now() }))

describe('a night', () => {
  test('adds up what happened, the first from the facts, every other from what events left', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    expect(await tally()).toMatchObject({ ordersWon: 1n, completionN: 1n, ratingN: 5n, ratingD: 1n })
    expect(await moves()).toEqual([])
    app.clock.forward({ hours: 1 })
    await ratedContract(app, { client, freelancer }, { score: 4 })
    expect(await tally()).toMatchObject({ ordersWon: 1n })
    expect((await moves()).length).toBeGreaterThan(0)
    await nextNight()
    expect(await tally()).toMatchObject({ ordersWon: 2n, completionN: 2n, ratingN: 9n, ratingD: 2n })
    expect(await moves()).toEqual([])
    expect(await recounted()).toMatchObject({ memberIds: [] })
  })

  test('finds whom a moved cut leaves out, who did nothing', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    expect(await tier()).toBe('certified')
    const other = await regularFreelancer(app, '蓮')
    await ratedContract(app, { client, freelancer: other }, { pricesYen: [90_000n] })
    await app.db.deleteFrom('membersRankDue').execute()
    expect(await tier()).toBe('certified')
    await nextNight()
    expect(await tier()).toBe('silver')
    expect(await tierOf(app, other.memberId)).toBe('certified')
  })

  test('finds them again when the cut moves back, although the night between judged everybody', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const other = await regularFreelancer(app, '蓮')
    await ratedContract(app, { client, freelancer: other }, { pricesYen: [90_000n] })
    await nextNight(8)
    expect(await tier()).toBe('silver')
    await sql`alter table orders disable trigger orders_stay`.execute(app.db)
    await sql`update orders set rewarded_yen = 1 where freelancer_id = ${other.memberId}`.execute(app.db)
    await app.db.deleteFrom('membersRankDue').execute()
    await nextNight()
    expect(await tier()).toBe('certified')
  })

  test('lets a year-old order leave the sums by time alone', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    await nextNight(364)
    expect(await tally()).toMatchObject({ ordersWon: 1n, completionN: 1n, ratingD: 1n })
    await nextNight(2)
    expect(await tally()).toMatchObject({ ordersWon: 1n, completionN: 0n, ratingD: 0n })
    const earned = await app.db.selectFrom('rankRewards').select('yen').execute()
    expect(earned).toEqual([{ yen: 0n }])
    expect(await recounted()).toMatchObject({ memberIds: [] })
  })

  test('does not know what comes after its instant, although it is there already', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const at = now()
    app.clock.forward({ days: 1, hours: 1 })
    await ratedContract(app, { client, freelancer }, { pricesYen: [400_000n] })
    const night = new Date(at.getTime() + 24 * 3_600_000)
    await sweepNight({ db: app.db, at: night })
    const cut = await app.db
      .selectFrom('categoryCuts')
      .select('cutYen')
      .where('computedAt', '=', night)
      .executeTakeFirst()
    expect(cut).toEqual({ cutYen: 50_000n })
  })
})

describe('an hour', () => {
  const dueAt = () =>
    app.db
      .selectFrom('membersRankDue')
      .select('dueAt')
      .where('memberId', '=', freelancer.memberId)
      .executeTakeFirst()
  const keptUp = () => inTransaction(app.db, (tx) => keepUp(tx, { at: now() }))

  test('folds in what happened, and lets leave what is a year old', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    await ratedContract(app, { client, freelancer }, { score: 4 })
    app.clock.forward({ minutes: 59 })
    await app.sweep()
    expect(await tally()).toMatchObject({ ordersWon: 1n, ratingN: 5n })
    app.clock.forward({ minutes: 1 })
    await app.sweep()
    expect(await tally()).toMatchObject({ ordersWon: 2n, ratingN: 9n, ratingD: 2n })
    expect(await moves()).toEqual([])
    await nextNight(364)
    expect(await tally()).toMatchObject({ ratingD: 2n })
    // The night was at the same hour of the day; in the next two the orders of a year ago leave.
    app.clock.forward({ days: 1, hours: -1 })
    await keptUp()
    app.clock.forward({ hours: 4 })
    await keptUp()
    expect(await tally()).toMatchObject({ ordersWon: 2n, ratingN: 0n, ratingD: 0n })
    expect(await recounted()).toMatchObject({ memberIds: [] })
  })

  test('lets whoever lost a condition be judged, although nothing foretold it', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    expect(await tier()).toBe('certified')
    const far = new Date(now().getTime() + 900 * 86_400_000)
    await app.db.updateTable('membersRankDue').set({ dueAt: far }).execute()
    // No command does this; the sums must notice it all the same.
    await sql`alter table orders disable trigger orders_stay`.execute(app.db)
    await sql`update orders set status = 'cancelled', fault = 'freelancer'`.execute(app.db)
    app.clock.forward({ hours: 1 })
    await app.sweep()
    expect(await dueAt()).not.toEqual({ dueAt: far })
    expect(await tier()).not.toBe('certified')
  })

  test('asks nobody anew for whom the sums say what they said', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const before = await dueAt()
    await ratedContract(app, { client, freelancer })
    const after = await dueAt()
    app.clock.forward({ hours: 1 })
    await keptUp()
    expect(await tally()).toMatchObject({ ordersWon: 2n })
    expect([before, await dueAt()]).toEqual([before, after])
  })

  test('does nothing before the first night has added everything up', async () => {
    await ratedContract(app, { client, freelancer })
    await keptUp()
    expect(await tally()).toBeUndefined()
    expect((await moves()).length).toBeGreaterThan(0)
  })
})

describe('the audit of a week', () => {
  const tamper = () => sql`update rank_tallies set completion_d = completion_d + 7`.execute(app.db)

  test('finds a sum that is wrong, mends it, and tells the log and the operator', async () => {
    const operator = await misaki(app)
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    await tamper()
    const said: unknown[] = []
    app.clock.forward({ days: 8 })
    const log = { error: (what: unknown) => said.push(what) } as unknown as Log
    await sweepNight({ db: app.db, at: now(), log })
    expect(said).toMatchObject([{ audit: { differing: 1, memberIds: [freelancer.memberId] } }])
    expect(await tally()).toMatchObject({ completionN: 1n, completionD: 1n })
    expect((await operator.get('/console')).html).toContain('1人で記録と食い違っていました')
    await nextNight(8)
    expect((await operator.get('/console')).html).not.toContain('食い違っていました')
  })

  test('is not due on the second night', async () => {
    await app.sweep()
    await nextNight()
    expect(await app.db.selectFrom('rankAudits').selectAll().execute()).toEqual([])
  })

  test('by hand says the same, and nothing before the first night', async () => {
    expect(await recounted()).toBeUndefined()
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    await tamper()
    expect(await recounted()).toEqual({ people: 1, memberIds: [freelancer.memberId] })
    app.clock.forward({ minutes: 1 })
    expect(await recounted()).toEqual({ people: 1, memberIds: [] })
  })
})
