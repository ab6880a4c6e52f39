// Nights and full passes (decision 043): whoever's stored tier the facts no longer give is due to be judged, and found in time.
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { classic2020 } from '../../src/engine/policy/policies/built-in'
import type { Policy } from '../../src/engine/policy/policy'
import { installCalendar, policyInForce } from '../../src/modules/ranks/calendar/in-force'
import { runNight } from '../../src/modules/ranks/commands/run-night'
import { freelancersPass } from '../../src/modules/ranks/full-pass'
import { membersWithStaleTier, tiersOf } from '../../src/modules/ranks/queries-metrics'
import { sweepPass } from '../../src/modules/ranks/sweeps'
import { type Db, inTransaction } from '../../src/platform/db'
import { useTestApp } from '../support/test-app'
import { by, happen, happenings, live, moments } from './ranks-happenings'

const app = useTestApp({ as: 'owner' })

/** A rule that everybody begins to meet, so that deeds decide; easy enough for random people to cross its lines. */
const rule: Policy = {
  ...classic2020,
  id: 'deeds',
  tiers: classic2020.tiers.map((step) => ({
    ...step,
    conditions: step.conditions.map((condition) => {
      if (step.tier === 'regular' && 'metric' in condition)
        return {
          ...condition,
          metric: 'introduction-length' as const,
          comparator: '>=' as const,
          threshold: 0,
        }
      if (step.tier === 'silver') return { ...condition, threshold: { n: 1, d: 4 } }
      return condition
    }),
  })),
}

/** Only the reward decides, so that every moved cut moves somebody. */
const rewardRule: Policy = {
  ...rule,
  id: 'reward',
  tiers: rule.tiers.filter(({ tier }) => tier === 'regular' || tier === 'certified'),
}

/** What moves cuts up and down, beside everything else that may happen. */
const earnings = [
  ...happenings,
  `update orders set rewarded_yen = rewarded_yen * 3 where rewarded_yen > 0 and hashtext(id) % 4 = 0`,
  `update orders set rewarded_yen = 1 + rewarded_yen / 5 where rewarded_yen > 0 and hashtext(id) % 3 = 1`,
  `update orders set rewarded_yen = rewarded_yen * 20 where rewarded_yen > 0 and hashtext(freelancer_id) % 6 = 2`,
  `update orders set rewarded_yen = 1 + rewarded_yen / 40 where rewarded_yen > 0 and hashtext(freelancer_id) % 6 = 2`,
]

let putBack: () => void
const judgeBy = (policy: Policy): void => {
  putBack = installCalendar([{ policy, from: '2020-01-02' }])
}
afterEach(() => putBack())

/** Gives each of them the tier that the rule says, as a judgement at `at` would. */
const settle = async (db: Db, subjects: readonly string[] | 'all', at: Date): Promise<void> => {
  const tiers = await tiersOf(db, { policy: policyInForce(at), at, subjects })
  await sql`
    update members m set tier = t.tier from unnest(${[...tiers.keys()]}::text[], ${[...tiers.values()]}::text[]) as t (id, tier)
    where m.id = t.id and m.tier <> t.tier`.execute(db)
}

/** Nobody is due: as after a sweep that has judged everybody. */
const nobodyDue = async (db: Db, at: Date): Promise<void> => {
  await sql`
    insert into members_rank_due (member_id, due_at) select id, ${by(at, 300)} from members where kind = 'person'
    on conflict (member_id) do update set due_at = excluded.due_at`.execute(db)
}

const due = async (db: Db, at: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('membersRankDue')
    .select('memberId')
    .where('dueAt', '<=', at)
    .orderBy('memberId')
    .execute()
  return rows.map(({ memberId }) => memberId)
}

const stale = (db: Db, at: Date): Promise<string[]> =>
  membersWithStaleTier(db, { policy: policyInForce(at), at, subjects: 'all' })

const runAt = (db: Db, at: Date, night: number): Promise<void> =>
  inTransaction(db, (tx) => runNight(tx, { night: `2031-01-${String(night).padStart(2, '0')}`, at }))

describe.each(moments)('at %s', (at) => {
  test('every tier that moved cuts change is due after the night, and hardly anybody else', async () => {
    judgeBy(rewardRule)
    const { db } = app
    await live(db, by(at, -40), 60)
    await runAt(db, at, 1)
    const [moved, asked]: [string[], string[]] = [[], []]
    for (const [index, happening] of earnings.entries()) {
      const then = new Date(at.getTime() + 1000 * (index + 1))
      await happen(db, happening, at)
      // What happened was judged when it happened, or when it was due, by the cuts of the night before.
      await settle(db, 'all', then)
      await nobodyDue(db, then)
      await runAt(db, then, index + 2)
      const [wrong, found] = [await stale(db, then), await due(db, then)]
      expect(found, happening).toEqual(expect.arrayContaining(wrong))
      await settle(db, found, then)
      expect(await stale(db, then), happening).toEqual([])
      moved.push(...wrong)
      asked.push(...found)
    }
    expect(moved.length).toBeGreaterThan(5)
    expect(asked.length).toBeLessThan(60 * earnings.length * 0.2)
  })

  test('a full pass finds every tier that is stale for whatever reason, batch by batch, and nobody else', async () => {
    judgeBy(rule)
    const { db } = app
    await live(db, by(at, -40), 60)
    await runAt(db, at, 1)
    await settle(db, 'all', at)
    for (const [index, happening] of happenings.entries()) {
      const then = by(at, index * 8 + 1)
      await happen(db, happening, at)
      await nobodyDue(db, then)
      const wrong = await stale(db, then)
      const { n } = await db
        .selectFrom('members')
        .select((all) => all.fn.countAll().$castTo<number>().as('n'))
        .where('kind', '=', 'person')
        .executeTakeFirstOrThrow()
      for (let batch = 0; batch <= Number(n) / 17; batch++)
        await sweepPass({ db, at: then }, freelancersPass, 17)
      expect(await due(db, then), happening).toEqual(wrong)
      const pass = await db.selectFrom('rankFullPasses').selectAll().executeTakeFirstOrThrow()
      expect(pass).toMatchObject({ startedAt: then, judgedUpTo: null, isRuleNew: false })
      await settle(db, wrong, then)
    }
  })
})
