import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db'
import { sharesAsked } from '../calendar/in-force'
import { ceilDivide } from '../engine/exact'
import type { TopShare } from '../engine/policy-parts'
import { cutsAt } from '../queries-cuts'
import { membersAhead } from './queries-tallies'

interface Of {
  readonly from: Date
  readonly at: Date
  /** Without them, those that the rule of the night and announced ones ask for. */
  readonly shares?: readonly TopShare[]
}

/** What everybody earned, as two tables of `category` and `yen`. */
interface Earned {
  /** By the sums. */
  readonly told: RawBuilder<unknown>
  /** Of those of whom the sums know something later, by the facts. */
  readonly anew: RawBuilder<unknown>
}

const earnedBy = async (tx: Tx, { from, at }: Of): Promise<Earned> => {
  const ahead = await membersAhead(tx, at)
  const { rows } = await sql<{ category: string; yen: bigint }>`
    select coalesce(c.parent_slug, c.slug) as category, sum(o.rewarded_yen)::bigint as yen
    from orders o join categories c on c.slug = o.category_slug
    where o.freelancer_id = any(${ahead}) and o.ended_at > ${from} and o.ended_at <= ${at} and o.agreed_at <= ${at} and o.rewarded_yen > 0
    group by o.freelancer_id, coalesce(c.parent_slug, c.slug)`.execute(tx)
  const [categories, yens] = [rows.map(({ category }) => category), rows.map(({ yen }) => String(yen))]
  return {
    told: sql`(select category_slug as category, yen from rank_rewards where yen > 0 and member_id <> all(${ahead}))`,
    anew: sql`unnest(${categories}::text[], ${yens}::bigint[]) as a (category, yen)`,
  }
}

/** Where a cut lay last, per category; nothing where there was none. */
type Line = ReadonlyMap<string, bigint>

const lastLine = async (tx: Tx, at: Date, share: TopShare): Promise<Line> => {
  const { rows } = await sql<{ category: string; yen: bigint }>`
    select category, yen from ${cutsAt(at, [share])} k`.execute(tx)
  return new Map(rows.map(({ category, yen }) => [category, yen]))
}

interface Counted {
  readonly category: string
  readonly earners: bigint
  /** How many earned no less than where the cut lay, for each line: the new cut is a few places from there. */
  readonly above: readonly string[]
}

/** One pass, which several processes share: nothing is joined or sorted. */
const countEarners = async (tx: Tx, { told, anew }: Earned, lines: readonly Line[]): Promise<Counted[]> => {
  const isAbove = (line: Line) =>
    line.size === 0
      ? sql`false`
      : sql`yen >= case category ${sql.join(
          [...line].map(([category, yen]) => sql`when ${category} then ${yen}::bigint`),
          sql` `,
        )} end`
  const above = sql.join(lines.map((line) => sql`count(*) filter (where ${isAbove(line)})`))
  const { rows } = await sql<Counted>`
    select category, count(*) as earners, array[${above}]::text[] as above
    from (select * from ${told} t union all select * from ${anew}) e group by category`.execute(tx)
  return rows
}

interface Place {
  readonly category: string
  readonly share: TopShare
  readonly earners: bigint
  readonly lastYen: bigint | undefined
  readonly above: bigint
}

/** The ⌈share · n⌉-th highest amount of a category: from where the cut lay so many places up, or down. */
const amountAt = ({ told, anew }: Earned, { category, share, earners, lastYen, above }: Place) => {
  const place = ceilDivide(earners * BigInt(share.n), BigInt(share.d))
  const isUp = lastYen !== undefined && above >= place
  const skipped = isUp ? above - place : place - above - 1n
  const beyond = lastYen === undefined ? sql`true` : isUp ? sql`yen >= ${lastYen}` : sql`yen < ${lastYen}`
  const among = sql`where category = ${category} and ${beyond}`
  const order = isUp ? sql`yen` : sql`yen desc`
  return sql`(
    select ${category}::text as category, ${share.n}::integer as share_n, ${share.d}::integer as share_d, ${earners}::bigint as earners, yen
    from (
      (select yen from ${told} t ${among} order by ${order} limit ${skipped + 1n}::bigint)
      union all select yen from ${anew} ${among}) e
    order by ${order} offset ${skipped}::bigint limit 1)`
}

/**
 * The cuts of a night (§2.2) from the tallies: one pass counts who earned no less than where each cut lay last, and from
 * there an index leads to the place.
 */
export const insertTalliedCuts = async (tx: Tx, of: Of): Promise<void> => {
  const shares = of.shares ?? sharesAsked(of.at)
  const earned = await earnedBy(tx, of)
  const lines: Line[] = []
  for (const share of shares) lines.push(await lastLine(tx, of.at, share))
  const counted = shares.length > 0 ? await countEarners(tx, earned, lines) : []
  const amounts = counted.flatMap(({ category, earners, above }) =>
    shares.map((share, index) => {
      const lastYen = lines[index]?.get(category)
      return amountAt(earned, { category, share, earners, lastYen, above: BigInt(above[index] ?? 0) })
    }),
  )
  if (amounts.length === 0) return
  await sql`
    insert into category_cuts (category_slug, computed_at, share_n, share_d, earners, cut_yen)
    select category, ${of.at}, share_n, share_d, earners, yen from (${sql.join(amounts, sql` union all `)}) k
    on conflict do nothing`.execute(tx)
}
