// The cuts of a night (§2.2): the ⌈share · n⌉-th highest amount of each category, found again by sorting.

import type { Metrics } from '../../src/engine/policy/metrics'
import type { TopShare } from '../../src/engine/policy/policy-parts'
import { ceilDivide } from '../../src/engine/values/exact'
import { insertCuts } from '../../src/modules/ranks/store-night'
import { yearBefore } from '../../src/platform/calendar'
import { type Db, inTransaction } from '../../src/platform/db'

type Cuts = Readonly<Record<string, { earners: number; cutYen: bigint }>>

/** Computed by the database from the orders themselves, and stored. */
export const cutsInSql = async (db: Db, at: Date, share: TopShare): Promise<Cuts> => {
  await inTransaction(db, (tx) => insertCuts(tx, { from: yearBefore(at), at, shares: [share] }))
  const rows = await db
    .selectFrom('categoryCuts')
    .selectAll()
    .where('computedAt', '=', at)
    .where('shareN', '=', share.n)
    .where('shareD', '=', share.d)
    .execute()
  return Object.fromEntries(
    rows.map(({ categorySlug, earners, cutYen }) => [categorySlug, { earners, cutYen }]),
  )
}

/** The ⌈share · n⌉-th highest of these amounts. */
export const cutOf = (amounts: readonly bigint[], { n, d }: TopShare): bigint => {
  const place = ceilDivide(BigInt(amounts.length) * BigInt(n), BigInt(d))
  return [...amounts].sort((a, b) => (a > b ? -1 : 1))[Number(place) - 1] ?? 0n
}

/** From what everybody was measured to have earned. */
export const cutsOf = (measured: Iterable<Metrics>, share: TopShare): Cuts => {
  const amounts = new Map<string, bigint[]>()
  for (const metrics of measured) {
    const reward = metrics['earned-reward']
    for (const { category, earnedYen } of reward.kind === 'top-share' ? reward.value : [])
      if (earnedYen > 0n) amounts.set(category, [...(amounts.get(category) ?? []), earnedYen])
  }
  return Object.fromEntries(
    [...amounts].map(([category, all]) => [category, { earners: all.length, cutYen: cutOf(all, share) }]),
  )
}

/** The figures of somebody beside the cuts of another share. */
export const withCuts = (metrics: Metrics, cuts: ReadonlyMap<string, bigint>): Metrics => {
  const reward = metrics['earned-reward']
  if (reward.kind !== 'top-share') return metrics
  const value = reward.value.map((each) => ({ ...each, cutYen: cuts.get(each.category) ?? null }))
  return { ...metrics, 'earned-reward': { ...reward, value } }
}
