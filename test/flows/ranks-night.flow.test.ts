import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { recount } from '../../src/modules/ranks'
import { sweepNight } from '../../src/modules/ranks/listeners'
import { keepUp } from '../../src/modules/ranks/sums/commands/keep-up'
import { inTransaction } from '../../src/platform/db'
import type { Log } from '../../src/platform/log'
import { ratedContract, tierOf } from '../house/career'
import { useHouse } from '../house/house'
import type { Person } from '../house/person'
import { ken, misaki, regularFreelancer } from '../world'

const it = useHouse()
let freelancer: Person
let client: Person
beforeEach(async () => {
  freelancer = await regularFreelancer(it.house)
  client = await ken(it.house)
})

const now = (): Date => it.house.clock.now()
const tier = (): Promise<string> => tierOf(it.house, freelancer.memberId)
const tally = () =>
  it.house.db
    .selectFrom('rankTallies')
    .selectAll()
    .where('memberId', '=', freelancer.memberId)
    .executeTakeFirst()
const moves = () => it.house.db.selectFrom('rankMoves').select('kind').execute()
const nextNight = async (days = 1): Promise<void> => {
  it.house.clock.forward({ days })
  await it.house.sweep()
}
const recounted = () => inTransaction(it.house.db, (tx) => recount(tx, { at: now() }))

describe('a night', () => {
  test('adds up what happened, the first from the facts, every other from what events left', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    expect(await tally()).toMatchObject({ ordersWon: 1n, completionN: 1n, ratingN: 5n, ratingD: 1n })
    expect(await moves()).toEqual([])
    it.house.clock.forward({ hours: 1 })
    await ratedContract(it.house, { client, freelancer }, { score: 4 })
    expect(await tally()).toMatchObject({ ordersWon: 1n })
    expect((await moves()).length).toBeGreaterThan(0)
    await nextNight()
    expect(await tally()).toMatchObject({ ordersWon: 2n, completionN: 2n, ratingN: 9n, ratingD: 2n })
    expect(await moves()).toEqual([])
    expect(await recounted()).toMatchObject({ memberIds: [] })
  })

  test('finds whom a moved cut leaves out, who did nothing', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    expect(await tier()).toBe('certified')
    const other = await regularFreelancer(it.house, '蓮')
    await ratedContract(it.house, { client, freelancer: other }, { pricesYen: [90_000n] })
    await it.house.db.deleteFrom('membersRankDue').execute()
    expect(await tier()).toBe('certified')
    await nextNight()
    expect(await tier()).toBe('silver')
    expect(await tierOf(it.house, other.memberId)).toBe('certified')
  })

  test('finds them again when the cut moves back, although the night between judged everybody', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    const other = await regularFreelancer(it.house, '蓮')
    await ratedContract(it.house, { client, freelancer: other }, { pricesYen: [90_000n] })
    await nextNight(8)
    expect(await tier()).toBe('silver')
    await sql`alter table orders disable trigger orders_stay`.execute(it.house.db)
    await sql`update orders set rewarded_yen = 1 where freelancer_id = ${other.memberId}`.execute(it.house.db)
    await it.house.db.deleteFrom('membersRankDue').execute()
    await nextNight()
    expect(await tier()).toBe('certified')
  })

  test('lets a year-old order leave the sums by time alone', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    await nextNight(364)
    expect(await tally()).toMatchObject({ ordersWon: 1n, completionN: 1n, ratingD: 1n })
    await nextNight(2)
    expect(await tally()).toMatchObject({ ordersWon: 1n, completionN: 0n, ratingD: 0n })
    const earned = await it.house.db.selectFrom('rankRewards').select('yen').execute()
    expect(earned).toEqual([{ yen: 0n }])
    expect(await recounted()).toMatchObject({ memberIds: [] })
  })

  test('does not know what comes after its instant, although it is there already', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    const at = now()
    it.house.clock.forward({ days: 1, hours: 1 })
    await ratedContract(it.house, { client, freelancer }, { pricesYen: [400_000n] })
    const night = new Date(at.getTime() + 24 * 3_600_000)
    await sweepNight({ db: it.house.db, at: night })
    const cut = await it.house.db
      .selectFrom('categoryCuts')
      .select('cutYen')
      .where('computedAt', '=', night)
      .executeTakeFirst()
    expect(cut).toEqual({ cutYen: 50_000n })
  })
})

describe('an hour', () => {
  const dueAt = () =>
    it.house.db
      .selectFrom('membersRankDue')
      .select('dueAt')
      .where('memberId', '=', freelancer.memberId)
      .executeTakeFirst()
  const keptUp = () => inTransaction(it.house.db, (tx) => keepUp(tx, { at: now() }))

  test('folds in what happened, and lets leave what is a year old', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    await ratedContract(it.house, { client, freelancer }, { score: 4 })
    it.house.clock.forward({ minutes: 59 })
    await it.house.sweep()
    expect(await tally()).toMatchObject({ ordersWon: 1n, ratingN: 5n })
    it.house.clock.forward({ minutes: 1 })
    await it.house.sweep()
    expect(await tally()).toMatchObject({ ordersWon: 2n, ratingN: 9n, ratingD: 2n })
    expect(await moves()).toEqual([])
    await nextNight(364)
    expect(await tally()).toMatchObject({ ratingD: 2n })
    // The night was at the same hour of the day; in the next two the orders of a year ago leave.
    it.house.clock.forward({ days: 1, hours: -1 })
    await keptUp()
    it.house.clock.forward({ hours: 4 })
    await keptUp()
    expect(await tally()).toMatchObject({ ordersWon: 2n, ratingN: 0n, ratingD: 0n })
    expect(await recounted()).toMatchObject({ memberIds: [] })
  })

  test('lets whoever lost a condition be judged, although nothing foretold it', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    expect(await tier()).toBe('certified')
    const far = new Date(now().getTime() + 900 * 86_400_000)
    await it.house.db.updateTable('membersRankDue').set({ dueAt: far }).execute()
    // No command does this; the sums must notice it all the same.
    await sql`alter table orders disable trigger orders_stay`.execute(it.house.db)
    await sql`update orders set status = 'cancelled', fault = 'freelancer'`.execute(it.house.db)
    it.house.clock.forward({ hours: 1 })
    await it.house.sweep()
    expect(await dueAt()).not.toEqual({ dueAt: far })
    expect(await tier()).not.toBe('certified')
  })

  test('asks nobody anew for whom the sums say what they said', async () => {
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    const before = await dueAt()
    await ratedContract(it.house, { client, freelancer })
    const after = await dueAt()
    it.house.clock.forward({ hours: 1 })
    await keptUp()
    expect(await tally()).toMatchObject({ ordersWon: 2n })
    expect([before, await dueAt()]).toEqual([before, after])
  })

  test('does nothing before the first night has added everything up', async () => {
    await ratedContract(it.house, { client, freelancer })
    await keptUp()
    expect(await tally()).toBeUndefined()
    expect((await moves()).length).toBeGreaterThan(0)
  })
})

describe('the audit of a week', () => {
  const tamper = () => sql`update rank_tallies set completion_d = completion_d + 7`.execute(it.house.db)

  test('finds a sum that is wrong, mends it, and tells the log and the operator', async () => {
    const operator = await misaki(it.house)
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    await tamper()
    const said: unknown[] = []
    it.house.clock.forward({ days: 8 })
    const log = { error: (what: unknown) => said.push(what) } as unknown as Log
    await sweepNight({ db: it.house.db, at: now(), log })
    expect(said).toMatchObject([{ audit: { differing: 1, memberIds: [freelancer.memberId] } }])
    expect(await tally()).toMatchObject({ completionN: 1n, completionD: 1n })
    expect((await operator.get('/console')).html).toContain('1人で記録と食い違っていました')
    await nextNight(8)
    expect((await operator.get('/console')).html).not.toContain('食い違っていました')
  })

  test('is not due on the second night', async () => {
    await it.house.sweep()
    await nextNight()
    expect(await it.house.db.selectFrom('rankAudits').selectAll().execute()).toEqual([])
  })

  test('by hand says the same, and nothing before the first night', async () => {
    expect(await recounted()).toBeUndefined()
    await ratedContract(it.house, { client, freelancer })
    await it.house.sweep()
    await tamper()
    expect(await recounted()).toEqual({ people: 1, memberIds: [freelancer.memberId] })
    it.house.clock.forward({ minutes: 1 })
    expect(await recounted()).toEqual({ people: 1, memberIds: [] })
  })
})
