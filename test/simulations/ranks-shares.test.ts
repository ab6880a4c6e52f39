// Where a top share starts (§2.2): ⌈share · n⌉ by whole numbers, all who tie with it in, whatever the share and however many.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ceilDivide } from '../../src/engine/values/exact'
import { placedCuts } from '../../src/modules/ranks/queries-cuts'
import { useTestApp } from '../support/test-app'
import { cutOf } from './ranks-cuts'
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
