// Nights that ask only those for whom a condition turned (decision 024): after each, nobody's tier is at odds with the facts.
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { classic2020, type Policy, recount } from '../../src/modules/ranks'
import { installCalendar } from '../../src/modules/ranks/calendar/in-force'
import { judgeAll } from '../../src/modules/ranks/commands/judge-all'
import { membersAtOdds, tiersOf } from '../../src/modules/ranks/queries-metrics'
import { makeDue } from '../../src/modules/ranks/store-due'
import { moveOn } from '../../src/modules/ranks/sums/commands/move-on'
import { lockWindow } from '../../src/modules/ranks/sums/store-tallies'
import { type Db, inTransaction, type Tx } from '../../src/platform/db'
import { useTestApp } from '../support/test-app'
import { by, happen, happenings, live, moments } from './ranks-happenings'

const app = useTestApp()

/** A rule that everybody begins to meet, so that sums decide; easy enough for random people to cross its lines. */
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
      if (step.tier === 'silver') return { ...condition, threshold: { n: 1, d: 2 } }
      return condition
    }),
  })),
}

let putBack: () => void
beforeEach(() => {
  putBack = installCalendar([{ policy: rule, from: '2020-01-02' }])
})
afterEach(() => putBack())

/** Gives each of them the tier that the rule says, as a judgement would. */
const settle = async (db: Db, memberIds: readonly string[], at: Date): Promise<void> => {
  const tiers = await tiersOf(db, { policy: rule, at, subjects: memberIds })
  for (const [id, tier] of tiers) await db.updateTable('members').set({ tier }).where('id', '=', id).execute()
}

/** What waits for time alone: questions without an answer, and orders in work. */
const waiting = async (db: Db): Promise<Map<string, string>> => {
  const { rows } = await sql<{ key: string; memberId: string }>`
    select thread_id || ' ' || started_at as key, member_id from rank_waits
    union all select id || ' ' || due_on, freelancer_id from orders where status = 'working'`.execute(db)
  return new Map(rows.map(({ key, memberId }) => [key, memberId]))
}

/** Lets something happen, and tells the night of whom a forecast would have told it: of those who wait for something new. */
const happenForecast = async (db: Db, happening: string, at: Date): Promise<void> => {
  const before = await waiting(db)
  await happen(db, happening, at)
  const fresh = [...(await waiting(db))].filter(([key]) => !before.has(key)).map(([, memberId]) => memberId)
  await sql`
    insert into members_rank_due (member_id, due_at)
    select id, case when id = any(${fresh}) then ${at}::timestamptz else ${by(at, 300)} end from members
    on conflict (member_id) do update set due_at = excluded.due_at`.execute(db)
}

/** What may come between two nights: nothing, the step of an hour, an audit by hand; or the night itself is one that audits. */
const between: readonly ((tx: Tx, at: Date) => Promise<unknown>)[] = [
  async () => undefined,
  async (tx, at) => {
    const window = await lockWindow(tx)
    if (window) await makeDue(tx, { memberIds: await moveOn(tx, { window, at }), at })
  },
  (tx, at) => recount(tx, { at }),
  (tx, at) => sql`update rank_windows set audited_at = ${by(at, -30)}`.execute(tx),
]

const askedAt = async (db: Db, at: Date, night: number): Promise<string[]> =>
  inTransaction(db, (tx) => judgeAll(tx, { night: `2031-01-${String(night).padStart(2, '0')}`, at }))

describe.each(moments.map((at, turn) => [at, turn] as const))('at %s', (at, turn) => {
  test('whatever happens between two nights, the second finds every tier that moved', async () => {
    const { db } = app
    await live(db, by(at, -40), 60)
    await settle(db, await askedAt(db, at, 1), at)
    const moved: number[] = []
    for (const [index, happening] of happenings.entries()) {
      await happenForecast(db, happening, at)
      const half = new Date(at.getTime() + 1000 * index + 500)
      await inTransaction(db, async (tx) => between[(index + turn) % between.length]?.(tx, half))
      // A second later: what time alone changes is told to nights by the forecasts, and nobody has one here.
      const then = new Date(at.getTime() + 1000 * (index + 1))
      const found = await askedAt(db, then, index + 2)
      expect(found, happening).toEqual(await membersAtOdds(db, { policy: rule, at: then }))
      moved.push(found.length)
      await settle(db, found, then)
    }
    expect(moved.filter((many) => many > 0).length).toBeGreaterThan(3)
  })
})
