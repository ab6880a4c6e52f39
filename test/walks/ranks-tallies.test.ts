// Sums kept beside the facts (decision 024): whatever happens to them in whatever order, they say what the facts say.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../src/modules/ranks'
import { anyFactsAt } from '../../src/modules/ranks/engine/any-facts'
import { noon } from '../../src/modules/ranks/engine/aoi'
import { yearBefore } from '../../src/modules/ranks/engine/civil'
import { membersMiscounted } from '../../src/modules/ranks/queries-metrics'
import { membersAhead } from '../../src/modules/ranks/sums/queries-tallies'
import { moveWindow, rebuildTallies } from '../../src/modules/ranks/sums/store-tallies'
import { type Db, inTransaction } from '../../src/platform/db'
import { useHouse } from '../house/house'
import { insertHistories, straighten } from './ranks-rows'

const it = useHouse()
const dayMs = 24 * 3_600_000
const by = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs)

const moments = [noon, new Date('2028-02-29T01:00:00Z'), new Date('2027-02-28T03:00:00Z')]
const cuts = new Map([
  ['writing', 20_000n],
  ['design', 60_000n],
])

const live = async (db: Db, at: Date, people: number): Promise<void> => {
  const subjects = fc.sample(anyFactsAt(at), { numRuns: people, seed: 7 }).map((facts, index) => {
    const memberId = `m-${index}`
    return { memberId, facts: straighten(facts, memberId, cuts) }
  })
  await insertHistories(db, subjects, cuts)
}

const windowAt = async (db: Db, since: Date): Promise<void> =>
  inTransaction(db, (tx) => rebuildTallies(tx, { since, judgedBy: '', at: since }))

/** Moves the window to where the year of `at` begins, and answers whose tallies differ from the facts. */
const miscounted = async (db: Db, since: Date, at: Date): Promise<string[]> => {
  await inTransaction(db, (tx) => moveWindow(tx, { since, until: yearBefore(at) }))
  expect(await membersAhead(db, at)).toEqual([])
  return membersMiscounted(db, at)
}

const counted = async (db: Db): Promise<number> =>
  (
    await sql<{
      n: number
    }>`select sum(orders_won + completion_d + rating_d + task_d + reply_d)::integer as n from rank_tallies`.execute(
      db,
    )
  ).rows[0]?.n ?? 0

/** Things that happen to what is there, one statement each, as the commands do them and as they never would. */
const happenings: readonly string[] = [
  `update orders set status = 'working', funded_at = agreed_at, ended_at = null, fault = null, rewarded_yen = null
    where status = 'completed' and hashtext(id) % 5 = 0`,
  `update orders set status = 'completed', funded_at = coalesce(funded_at, agreed_at), ended_at = agreed_at + interval '3 days', fault = null,
    rewarded_yen = price_yen where status in ('agreed', 'working') and agreed_at < $1::timestamptz - interval '4 days' and hashtext(id) % 3 = 0`,
  `update orders set status = 'cancelled', fault = 'freelancer', ended_at = agreed_at + interval '2 days', rewarded_yen = 0
    where status = 'delivered' and agreed_at < $1::timestamptz - interval '4 days'`,
  `update orders set funded_at = null where status = 'cancelled' and hashtext(id) % 2 = 0`,
  `update orders set agreed_at = agreed_at - interval '20 days' where hashtext(id) % 7 = 0`,
  `update orders set category_slug = 'logo' where hashtext(id) % 11 = 0`,
  `insert into reviews (id, order_id, side, author_id, about_id, score, written_at)
    select 'late-' || o.id, o.id, 'client', o.client_id, o.freelancer_id, 1 + abs(hashtext(o.id)) % 5, o.ended_at from orders o
    where o.ended_at is not null and not exists (select from reviews r where r.order_id = o.id)`,
  `update reviews set revealed_at = written_at + interval '1 minute' where revealed_at is null`,
  `update threads set last_at = greatest(last_at, $1::timestamptz)`,
  `insert into messages (id, thread_id, sender_id, body, at)
    select t.id || '-new-' || n, t.id, case when hashtext(t.id || n) % 2 = 0 then t.freelancer_id else t.client_id end, '…',
      $1::timestamptz - interval '1 hour' * (abs(hashtext(t.id || n)) % 9600) from threads t, generate_series(1, 4) n`,
  `update threads set tied_at = case when tied_at is null then $1::timestamptz - interval '40 days' else tied_at - interval '9 days' end
    where hashtext(id) % 3 = 0`,
  `insert into thread_actions (thread_id, member_id, deed, at)
    select id, freelancer_id, 'late', $1::timestamptz - interval '1 hour' * (abs(hashtext(id)) % 9600) from threads where hashtext(id) % 2 = 0`,
  `update threads set tied_at = null where hashtext(id) % 13 = 0`,
]

const happen = async (db: Db, statement: string, at: Date): Promise<void> => {
  const parts = statement.split('$1::timestamptz')
  await sql
    .join(
      parts.map((part) => sql.raw(part)),
      sql`${at}::timestamptz`,
    )
    .execute(db)
}

describe.each(moments)('at %s', (at) => {
  test('what was added up from the facts says what the facts say', async () => {
    const { db } = it.house
    await live(db, at, 80)
    await windowAt(db, yearBefore(at))
    expect(await membersMiscounted(db, at)).toEqual([])
    expect(await counted(db)).toBeGreaterThan(200)
    // Somebody of whom they know something later is left out, and not everybody is.
    const { length } = await membersAhead(db, at)
    expect([length > 0, length < 60]).toEqual([true, true])
  })

  test('what events added one by one says what the facts say, in a window that moved on since', async () => {
    const { db } = it.house
    let since = yearBefore(by(at, -60))
    await windowAt(db, since)
    // Nothing lies after the moment, so that tallies speak of everybody.
    await live(db, by(at, -40), 60)
    expect(await counted(db)).toBe(0)
    expect(await miscounted(db, since, at)).toEqual([])
    since = yearBefore(at)
    for (const happening of happenings) {
      await happen(db, happening, at)
      expect(await miscounted(db, since, at), happening).toEqual([])
    }
    expect(await counted(db)).toBeGreaterThan(200)
    // Back and forth, as around a leap day.
    for (const days of [1, 2, 30, 400, 28, 0]) {
      const then = by(at, days)
      expect(await miscounted(db, since, then), `${days} days on`).toEqual([])
      since = yearBefore(then)
    }
  })

  test('a sum that was tampered with is found', async () => {
    const { db } = it.house
    await live(db, by(at, -40), 20)
    await windowAt(db, yearBefore(at))
    await sql`update rank_tallies set reply_d = reply_d + 1 where member_id = ${'m-3'}`.execute(db)
    expect(await membersMiscounted(db, at)).toEqual(['m-3'])
    expect(await figuresOf(db, { subjects: 'all', at })).not.toEqual(
      await figuresOf(db, { subjects: 'all', at, source: 'tallies' }),
    )
  })
})
