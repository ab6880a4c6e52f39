// Cuts (§2.2): the amount from which on somebody is in a top share of their category, as it is stored and as facts give it.

import { type RawBuilder, sql } from 'kysely'
import type { Facts } from '../../engine/facts/facts'
import type { Policy } from '../../engine/policy/policy'
import { isSameShare, type TopShare, topShareOf } from '../../engine/policy/policy-parts'
import type { Reader } from '../../platform/db'

export type Cuts = Facts['cuts']

/** Which cuts decide: the stored ones of a share, or those that the caller tells; null where nobody asks for any. */
export type CutsBy = TopShare | Cuts | null

/** Top shares as a table `s`. */
export const sharesSql = (shares: readonly TopShare[]) =>
  sql`unnest(${shares.map(({ n }) => n)}::integer[], ${shares.map(({ d }) => d)}::integer[]) as s (share_n, share_d)`

/** The newest stored cuts at `at` of each of these shares, one per category: `category`, `yen`, and when it was made. */
export const cutsAt = (at: Date, shares: readonly TopShare[]) => sql`
  (select c.slug as category, s.share_n, s.share_d, k.cut_yen as yen, k.computed_at as made_at
    from categories c cross join ${sharesSql(shares)} cross join lateral (
      select k.cut_yen, k.computed_at from category_cuts k
      where k.category_slug = c.slug and k.share_n = s.share_n and k.share_d = s.share_d and k.computed_at <= ${at}
      order by k.computed_at desc limit 1) k
    where c.parent_slug is null)`

/** As `cutsAt` of one share, without a limit: what has one is kept from the processes that share a statement about everybody. */
const storedCuts = ({ n, d }: TopShare, at: Date) => {
  const isOne = (
    cut: string,
  ) => sql`${sql.ref(`${cut}.share_n`)} = ${n} and ${sql.ref(`${cut}.share_d`)} = ${d}
    and ${sql.ref(`${cut}.computed_at`)} <= ${at}`
  return sql`
  (select k.category_slug as category, k.cut_yen as yen from category_cuts k where ${isOne('k')}
    and not exists (select from category_cuts l where l.category_slug = k.category_slug and ${isOne('l')}
      and l.computed_at > k.computed_at))`
}

const toldCuts = (cuts: Cuts) => sql`
  (select * from unnest(${[...cuts.keys()]}::text[], ${[...cuts.values()].map(String)}::bigint[]) as k (category, yen))`

/** The cuts by which somebody is judged, as a table of `category` and `yen`. */
export const cutsSql = (cuts: CutsBy, at: Date): RawBuilder<unknown> =>
  cuts && !(cuts instanceof Map)
    ? storedCuts(cuts as TopShare, at)
    : toldCuts((cuts as Cuts | null) ?? new Map())

/**
 * Of `earned` (`category`, `yen`, a row per person) the ⌈share · n⌉-th highest amount of each category, n being those who
 * earned there: whole numbers alone decide the place.
 */
export const placedCuts = (earned: RawBuilder<unknown>, shares: readonly TopShare[]) => sql`
  select p.category, s.share_n, s.share_d, p.earners, p.yen
  from (select category, yen, row_number() over (partition by category order by yen desc) as place,
      count(*) over (partition by category) as earners
    from ${earned} e) p
  join ${sharesSql(shares)} on p.place = (p.earners * s.share_n + s.share_d - 1) / s.share_d`

/** What everybody earned per top category in (from, at], from the orders themselves. */
export const earnedIn = ({ from, at }: { from: Date; at: Date }) => sql`
  (select coalesce(c.parent_slug, c.slug) as category, o.freelancer_id, sum(o.rewarded_yen) as yen
    from orders o join categories c on c.slug = o.category_slug
    where o.ended_at > ${from} and o.ended_at <= ${at} and o.rewarded_yen > 0
    group by 1, 2)`

/** The cuts of any share at any past moment, from the facts: for a rule that nobody has computed them for (§2.7). */
export const cutsFromFacts = async (
  db: Reader,
  of: { from: Date; at: Date; share: TopShare },
): Promise<Cuts> => {
  const { rows } = await sql<{ category: string; yen: bigint }>`
    select category, yen::bigint as yen from (${placedCuts(earnedIn(of), [of.share])}) k`.execute(db)
  return new Map(rows.map(({ category, yen }) => [category, yen]))
}

type CutsOfShare = Pick<Facts, 'cuts' | 'cutDates'>

/** Facts as the database knows them: with the cuts of several top shares, because an announced rule may ask for another. */
export interface FactsWithCuts extends Facts {
  readonly cutsOfShares?: readonly (CutsOfShare & { readonly share: TopShare })[]
}

/** The facts by which a policy judges: with the cuts of the share that it asks for. Facts from elsewhere stay as they are. */
export const selectCuts = (facts: FactsWithCuts, policy: Policy): Facts => {
  const { cutsOfShares, ...rest } = facts
  if (!cutsOfShares) return facts
  const own = cutsOfShares.find(({ share }) => isSameShare(share, topShareOf(policy)))
  return { ...rest, cuts: own?.cuts ?? new Map(), ...(own?.cutDates && { cutDates: own.cutDates }) }
}
