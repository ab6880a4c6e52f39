import { type RawBuilder, sql } from 'kysely'
import { graceDays } from './engine/measure-orders'
import type { Moment } from './engine/moment'
import { statusAt } from './queries-facts'

/** A column of which at most so many orders of one contract count: `orders_won_max3` (§2.7). */
export const boundColumn = (column: string, max: number): string => `${column}_max${max}`

/** Whether a column names one of those who are judged. */
export type IsOf = (column: RawBuilder<unknown>) => RawBuilder<unknown>

export interface Of {
  readonly bounds: readonly number[]
  readonly isOf: IsOf
}

/** The figures that a policy can bound per contract. */
export const boundedFigures = [
  'orders_won',
  'completion_n',
  'completion_d',
  'rating_n',
  'rating_d',
  'satisfied_n',
] as const

const isWon = sql`mode = 'project' and not (status = 'cancelled' and not is_funded)`
const isDecided = sql`(is_counted and (is_completed or is_broken_off or is_overdue))`
const isScored = sql`(is_rated and score is not null)`

/** Of those of its contract that count for a figure, the how-manieth an order is: by agreement, ties by id. */
const place = (counts: RawBuilder<unknown>) => sql`
  row_number() over (partition by contract_id, (${counts}) is true order by agreed_at, id collate "C")`

/** Every bounded figure once for each bound that the policy uses; nothing where it uses none. */
const boundedSums = (bounds: readonly number[]) =>
  sql.join(
    bounds.map((max) => {
      const as = (column: string) => sql.ref(boundColumn(column, max))
      return sql`,
        count(*) filter (where ${isWon} and won_place <= ${max}) as ${as('orders_won')},
        count(*) filter (where ${isDecided} and is_completed and decided_place <= ${max}) as ${as('completion_n')},
        count(*) filter (where ${isDecided} and decided_place <= ${max}) as ${as('completion_d')},
        coalesce(sum(score) filter (where ${isScored} and scored_place <= ${max}), 0) as ${as('rating_n')},
        count(*) filter (where ${isScored} and scored_place <= ${max}) as ${as('rating_d')},
        count(*) filter (where ${isScored} and score >= 3 and scored_place <= ${max}) as ${as('satisfied_n')}`
    }),
    sql``,
  )

const sums = [
  'orders_won',
  'completion_n',
  'completion_d',
  'rating_n',
  'rating_d',
  'satisfied_n',
  'task_n',
  'task_d',
]

/** Added up by category first: one pass over the orders, which several processes can share, serves figures and rewards. */
const sumsOf = (bounds: readonly number[]) =>
  sql.join(
    [...sums, ...bounds.flatMap((max) => boundedFigures.map((figure) => boundColumn(figure, max)))].map(
      (column) => sql`sum(${sql.ref(column)})::bigint as ${sql.ref(column)}`,
    ),
  )

/** `is true` keeps the planner from reading a year of agreements where the few past their due date are at hand. */
const isInWork = ({ at, from }: Moment, isOf: IsOf) => sql`
  o.mode = 'project' and (o.agreed_at > ${from} and o.agreed_at <= ${at}) is true
    and ${isOf(sql`o.freelancer_id`)} and ${statusAt(at)} = 'working'`

const isPastGrace = (dueOn: RawBuilder<unknown>, { today }: Moment) =>
  sql`${dueOn} < ${today}::date - ${graceDays}::integer`

/**
 * Orders in work beyond their days of grace: few, so they are found by themselves, by an index, and only they look for a
 * delivery. Whatever has ended since the moment was in work then; where another due date was agreed on since, the one of that
 * moment counts (decision 027).
 */
const lateOrders = (moment: Moment, isOf: IsOf) => {
  const { at } = moment
  const isLate = sql`${isPastGrace(sql`o.due_on`, moment)} and (o.due_set_at is null or o.due_set_at <= ${at})
    and ${isInWork(moment, isOf)}`
  return sql`
  select o.id, o.freelancer_id as member_id from orders o where o.ended_at is null and ${isLate}
  union all
  select o.id, o.freelancer_id from orders o where o.ended_at > ${at} and ${isLate}
  union all
  select o.id, o.freelancer_id from order_due_dates d join orders o on o.id = d.order_id
  where d.until_at > ${at} and ${isPastGrace(sql`d.due_on`, moment)}
    and not exists (select from order_due_dates e
      where e.order_id = d.order_id and e.until_at > ${at} and e.until_at < d.until_at)
    and (o.ended_at is null or o.ended_at > ${at}) and ${isInWork(moment, isOf)}`
}

/** Sums over the subjects' orders: `order_figures`, and `rewards` per category (§2.2). */
export const orderFigures = (moment: Moment, { bounds, isOf }: Of) => {
  const { at, from } = moment
  return sql`
  known_orders as (
    select o.freelancer_id as member_id, o.mode, o.agreed_at, coalesce(o.funded_at <= ${at}, false) as is_funded,
      case when o.ended_at <= ${at} then o.status else 'open' end as status, late.id is not null as is_overdue,
      o.ended_at, o.fault, r.score, o.id, o.contract_id,
      case when o.ended_at <= ${at} and o.ended_at > ${from} then o.rewarded_yen end as released_yen,
      coalesce(c.parent_slug, c.slug) as category
    from orders o join categories c on c.slug = o.category_slug
    left join reviews r on r.order_id = o.id and r.side = 'client' and r.revealed_at <= ${at}
    left join (${lateOrders(moment, isOf)}) late on late.id = o.id
    where o.agreed_at <= ${at} and ${isOf(sql`o.freelancer_id`)}),
  counted_orders as (
    select *, mode = 'project' and agreed_at > ${from} as is_counted, status = 'completed' as is_completed,
      status = 'cancelled' and fault = 'freelancer' as is_broken_off,
      status = 'completed' and ended_at > ${from} as is_rated
    from known_orders),
  placed_orders as (
    select * ${
      bounds.length > 0
        ? sql`, ${place(isWon)} as won_place, ${place(isDecided)} as decided_place, ${place(isScored)} as scored_place`
        : sql``
    } from counted_orders),
  by_category as (
    select member_id, category,
      count(*) filter (where ${isWon}) as orders_won,
      count(*) filter (where is_counted and is_completed) as completion_n,
      count(*) filter (where ${isDecided}) as completion_d,
      coalesce(sum(score) filter (where is_rated), 0) as rating_n,
      count(score) filter (where is_rated) as rating_d,
      count(*) filter (where is_rated and score >= 3) as satisfied_n,
      count(*) filter (where mode = 'task' and ended_at > ${from} and is_completed) as task_n,
      count(*) filter (where mode = 'task' and ended_at > ${from} and (is_completed or is_broken_off)) as task_d,
      coalesce(sum(released_yen::bigint), 0)::bigint as yen
      ${boundedSums(bounds)}
    from placed_orders group by member_id, category),
  order_figures as (select member_id, ${sumsOf(bounds)} from by_category group by member_id),
  rewards as (select member_id, category, yen from by_category where yen > 0)`
}
