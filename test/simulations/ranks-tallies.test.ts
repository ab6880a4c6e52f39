// Sums kept beside the facts (decision 024): whatever happens to them in whatever order, they say what the facts say.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../src/modules/ranks'
import { yearBefore } from '../../src/modules/ranks/engine/civil'
import { membersMiscounted } from '../../src/modules/ranks/queries-metrics'
import { membersAhead } from '../../src/modules/ranks/sums/queries-tallies'
import { moveWindow, rebuildTallies } from '../../src/modules/ranks/sums/store-tallies'
import { type Db, inTransaction } from '../../src/platform/db'
import { useTestApp } from '../support/test-app'
import { by, happen, happenings, live, moments } from './ranks-happenings'

const app = useTestApp()
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

describe.each(moments)('at %s', (at) => {
  test('what was added up from the facts says what the facts say', async () => {
    const { db } = app
    await live(db, at, 80)
    await windowAt(db, yearBefore(at))
    expect(await membersMiscounted(db, at)).toEqual([])
    expect(await counted(db)).toBeGreaterThan(200)
    // Somebody of whom they know something later is left out, and not everybody is.
    const { length } = await membersAhead(db, at)
    expect([length > 0, length < 60]).toEqual([true, true])
  })

  test('what events added one by one says what the facts say, in a window that moved on since', async () => {
    const { db } = app
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
    const { db } = app
    await live(db, by(at, -40), 20)
    await windowAt(db, yearBefore(at))
    await sql`update rank_tallies set reply_d = reply_d + 1 where member_id = ${'m-3'}`.execute(db)
    expect(await membersMiscounted(db, at)).toEqual(['m-3'])
    expect(await figuresOf(db, { subjects: 'all', at })).not.toEqual(
      await figuresOf(db, { subjects: 'all', at, source: 'tallies' }),
    )
  })
})
