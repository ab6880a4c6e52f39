// Where a top share starts (§2.2): ⌈share · n⌉ by whole numbers, all who tie with it in, whatever the share and however many.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ceilDivide } from '../../src/modules/ranks/engine/exact'
import { placedCuts } from '../../src/modules/ranks/queries-cuts'
import { insertTalliedCuts } from '../../src/modules/ranks/sums/store-cuts'
import { inTransaction } from '../../src/platform/db'
import { noon } from '../support/freelancer-fixtures'
import { useTestApp } from '../support/test-app'
import { cutOf } from './ranks-cuts'
import { by } from './ranks-happenings'
import { topShares } from './ranks-policies'

const app = useTestApp()

/** Few different amounts, so that most cuts fall among equals. */
const anyMarket = fc.array(
  fc.integer({ min: 1, max: 6 }).map((step) => BigInt(step) * 1000n),
  { minLength: 1, maxLength: 240 },
)
const anyShare = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([a, b]) => ({ n: Math.min(a, b), d: Math.max(a, b) }))

test('the database finds every cut that sorting finds, and lets in exactly those who reach it', async () => {
  const markets = fc.sample(anyMarket, { numRuns: 150, seed: 2026 })
  const shares = [...topShares, ...fc.sample(anyShare, { numRuns: 25, seed: 11 })]
  const rows = markets.flatMap((amounts, index) => amounts.map((yen) => ({ category: `c${index}`, yen })))
  const earned = sql`(select * from unnest(${rows.map(({ category }) => category)}::text[],
    ${rows.map(({ yen }) => String(yen))}::bigint[]) as u (category, yen))`
  type Row = { category: string; shareN: number; shareD: number; earners: bigint; yen: bigint }
  const found = (await sql<Row>`${placedCuts(earned, shares)}`.execute(app.db)).rows
  expect(found).toHaveLength(markets.length * shares.length)
  for (const { category, shareN: n, shareD: d, earners, yen } of found) {
    const amounts = markets[Number(category.slice(1))] ?? []
    expect(Number(earners)).toBe(amounts.length)
    expect(yen).toBe(cutOf(amounts, { n, d }))
    const place = ceilDivide(BigInt(amounts.length) * BigInt(n), BigInt(d))
    expect(BigInt(amounts.filter((each) => each >= yen).length)).toBeGreaterThanOrEqual(place)
    expect(BigInt(amounts.filter((each) => each > yen).length)).toBeLessThan(place)
  }
})

test('a tenth of ten is one person, and of eleven two', async () => {
  const cut = async (people: number): Promise<bigint | undefined> => {
    const earned = sql`(select 'c' as category, p::bigint as yen from generate_series(1, ${people}::integer) p)`
    const { rows } = await sql<{ yen: bigint }>`${placedCuts(earned, [{ n: 1, d: 10 }])}`.execute(app.db)
    return rows[0]?.yen
  }
  expect([await cut(10), await cut(11), await cut(20), await cut(21)]).toEqual([10n, 10n, 19n, 19n])
})

test('from whatever the last cut was, the sums lead to the cut that sorting finds', async () => {
  const { db } = app
  await sql`
    insert into members (id, name, email, email_verified, created_at, updated_at)
    select 'm-' || n, '書き手', 'm' || n || '@example.jp', true, ${noon}, ${noon} from generate_series(0, 239) n`.execute(
    db,
  )
  const shares = topShares.slice(0, 3)
  const markets = fc.sample(fc.tuple(anyMarket, fc.constantFrom(0n, 1000n, 3000n, 3500n, 9000n, null)), {
    numRuns: 60,
    seed: 4,
  })
  const seen = { up: 0, down: 0, none: 0 }
  for (const [index, [amounts, lastYen]] of markets.entries()) {
    const at = by(noon, index)
    await sql`truncate rank_rewards`.execute(db)
    await sql`alter table category_cuts disable trigger user`.execute(db)
    await sql`delete from category_cuts`.execute(db)
    await sql`
      insert into rank_rewards (member_id, category_slug, yen)
      select 'm-' || (n - 1), 'writing', yen from unnest(${amounts.map(String)}::bigint[]) with ordinality as u (yen, n)`.execute(
      db,
    )
    if (lastYen !== null)
      for (const { n, d } of shares)
        await db
          .insertInto('categoryCuts')
          .values({
            categorySlug: 'writing',
            computedAt: by(at, -1),
            shareN: n,
            shareD: d,
            earners: 1,
            cutYen: lastYen,
          })
          .execute()
    await inTransaction(db, (tx) => insertTalliedCuts(tx, { from: by(at, -365), at, shares }))
    const found = await db.selectFrom('categoryCuts').selectAll().where('computedAt', '=', at).execute()
    expect(found).toHaveLength(shares.length)
    for (const { shareN: n, shareD: d, earners, cutYen } of found) {
      expect({ earners, cutYen }).toEqual({ earners: amounts.length, cutYen: cutOf(amounts, { n, d }) })
      seen[lastYen === null ? 'none' : cutYen >= lastYen ? 'up' : 'down'] += 1
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10)
})
