import { sql } from 'kysely'
import type { Reader } from '../../../platform/db'
import { policyInForce } from '../calendar/in-force'
import type { Moment } from '../engine/moment'
import { topShareOf } from '../engine/policy-parts'
import { type IsOf, lateOrders, type Of } from '../queries-figures'

/** Late orders are few: looking for them among thousands of people's orders costs more than taking them all. */
const everybody: IsOf = () => sql`true`

/**
 * The sums of orders and replies as tallies keep them, under the names that the sums of facts have: `order_figures`, `rewards`
 * and `reply_figures`. What time alone makes count is added: orders in work too long, questions that fell due.
 */
export const talliedFigures = (moment: Moment, { isOf }: Of) => sql`
  late as materialized (select member_id, count(*) as d from (${lateOrders(moment, everybody)}) o group by member_id),
  order_figures as (
    select t.member_id, t.orders_won, t.completion_n, t.completion_d + coalesce(late.d, 0) as completion_d,
      t.rating_n, t.rating_d, t.satisfied_n, t.task_n, t.task_d
    from rank_tallies t left join late on late.member_id = t.member_id where ${isOf(sql`t.member_id`)}),
  rewards as (
    select member_id, category_slug as category, yen from rank_rewards where yen > 0 and ${isOf(sql`member_id`)}),
  waited as (
    select member_id, count(*) as d from rank_waits
    where started_at > ${moment.from} and started_at + interval '24 hours' <= ${moment.at} and ${isOf(sql`member_id`)}
    group by member_id),
  reply_figures as (
    select member_id, sum(n)::bigint as reply_n, sum(d)::bigint as reply_d
    from (select member_id, reply_n as n, reply_d as d from rank_tallies where ${isOf(sql`member_id`)}
      union all select member_id, 0, d from waited) r group by member_id)`

/**
 * Whose tallies do not say how things stood at `at`: something happened since, or has not been folded in yet. They are
 * judged from the facts.
 */
export const aheadOf = (at: Date) => sql`
  (select member_id from rank_moves union select member_id from rank_tallies where known_at > ${at})`

export const membersAhead = async (db: Reader, at: Date): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`${aheadOf(at)}`.execute(db)
  return rows.map(({ memberId }) => memberId)
}

/**
 * Whom a moved cut lets in or leaves out although they did nothing: the newest cut of a category against the one before; where
 * there was none, nobody was in.
 */
export const membersBetweenCuts = async (db: Reader, at: Date): Promise<string[]> => {
  const share = topShareOf(policyInForce(at))
  if (!share) return []
  const { rows } = await sql<{ memberId: string }>`
    with cuts as (
      select category_slug, max(cut_yen) filter (where place = 1) as cut_yen, max(cut_yen) filter (where place = 2) as before_yen
      from (select category_slug, cut_yen, row_number() over (partition by category_slug order by computed_at desc) as place
        from category_cuts where computed_at <= ${at} and share_n = ${share.n} and share_d = ${share.d}) k
      where place <= 2 group by category_slug)
    select distinct r.member_id from cuts k join rank_rewards r on r.category_slug = k.category_slug and r.yen > 0
      and r.yen >= least(k.cut_yen, k.before_yen)
      and r.yen < case when k.before_yen is null then 9223372036854775807 else greatest(k.cut_yen, k.before_yen) end`.execute(
    db,
  )
  return rows.map(({ memberId }) => memberId)
}

export const countTallies = async (db: Reader): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from rank_tallies`.execute(db)
  return rows[0]?.n ?? 0
}

export interface AuditLine {
  readonly at: Date
  readonly people: number
  readonly differing: number
  readonly memberIds: readonly string[]
}

/** The audit of exactly this instant; undefined where there was none. */
export const auditAt = (db: Reader, at: Date): Promise<AuditLine | undefined> =>
  db.selectFrom('rankAudits').selectAll().where('at', '=', at).executeTakeFirst()
