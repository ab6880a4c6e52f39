// The cuts of a night (§2.2): the ⌈0.2·n⌉-th highest amount of each category, found again by sorting.
import type { Metrics } from '../../src/modules/ranks'
import { yearBefore } from '../../src/modules/ranks/engine/civil'
import { insertCuts } from '../../src/modules/ranks/store'
import { type Db, inTransaction } from '../../src/platform/db'

type Cuts = Readonly<Record<string, { earners: number; cutYen: bigint }>>

/** Computed by the database from the orders themselves. */
export const cutsInSql = async (db: Db, at: Date): Promise<Cuts> => {
  await inTransaction(db, (tx) => insertCuts(tx, { from: yearBefore(at), at }))
  const rows = await db.selectFrom('categoryCuts').selectAll().where('computedAt', '=', at).execute()
  return Object.fromEntries(
    rows.map(({ categorySlug, earners, cutYen }) => [categorySlug, { earners, cutYen }]),
  )
}

/** From what everybody was measured to have earned. */
export const cutsOf = (measured: Iterable<Metrics>): Cuts => {
  const amounts = new Map<string, bigint[]>()
  for (const metrics of measured) {
    const reward = metrics['earned-reward']
    for (const { category, earnedYen } of reward.kind === 'top-share' ? reward.value : [])
      if (earnedYen > 0n) amounts.set(category, [...(amounts.get(category) ?? []), earnedYen])
  }
  const cut = (all: bigint[]): bigint =>
    all.sort((a, b) => (a > b ? -1 : 1))[Math.ceil(all.length / 5) - 1] ?? 0n
  return Object.fromEntries(
    [...amounts].map(([category, all]) => [category, { earners: all.length, cutYen: cut(all) }]),
  )
}
