import { type RawBuilder, sql } from 'kysely'
import { graceDays, satisfiedFrom } from '../../engine/measure/measure-orders'
import type { Moment } from '../../engine/measure/moment'
import { isDisputed, isLive } from './queries-facts'

/** A column of which at most so many orders of one contract count: `orders_won_max3` (§2.7). */
export const boundColumn = (column: string, max: number): string => `${column}_max${max}`

/** Whether a column names one of those who are judged. */
export type ColumnFilter = (column: RawBuilder<unknown>) => RawBuilder<unknown>

export interface FigureScope {
  readonly bounds: readonly number[]
  readonly isOf: ColumnFilter
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

/** Of those of its contract that count for a figure, the how-manieth an order is: by agreement, ties by id. */
const place = (counts: string) => sql`
  row_number() over (partition by contract_id, ${sql.ref(counts)} order by agreed_at, id collate "C")`

/** The sums over orders that count, by the flags of `counted_orders`; `reaches` says which of a contract's orders do. */
const sumsWhere = (
  reaches: (place: string) => RawBuilder<unknown>,
  as: (column: string) => RawBuilder<unknown>,
) => sql`
    count(*) filter (where is_won and ${reaches('won_place')})::integer as ${as('orders_won')},
    count(*) filter (where is_decided and is_completed and ${reaches('decided_place')})::integer as ${as('completion_n')},
    count(*) filter (where is_decided and ${reaches('decided_place')})::integer as ${as('completion_d')},
    coalesce(sum(score) filter (where ${reaches('scored_place')}), 0)::integer as ${as('rating_n')},
    count(score) filter (where ${reaches('scored_place')})::integer as ${as('rating_d')},
    count(*) filter (where score >= ${satisfiedFrom}::integer and ${reaches('scored_place')})::integer as ${as('satisfied_n')}`

/** Every bounded figure once for each bound that the policy uses; nothing where it uses none. */
const boundedSums = (bounds: readonly number[]) =>
  sql.join(
    bounds.map((max) => {
      const sums = sumsWhere(
        (column) => sql`${sql.ref(column)} <= ${max}`,
        (column) => sql.ref(boundColumn(column, max)),
      )
      return sql`, ${sums}`
    }),
    sql``,
  )

const sumColumns = (bounds: readonly number[]) => [
  ...boundedFigures,
  'task_n',
  'task_d',
  ...bounds.flatMap((max) => boundedFigures.map((figure) => boundColumn(figure, max))),
]

/** `is true` keeps the planner from reading a year of agreements where the few past their due date are at hand. */
const isInWork = ({ at, from }: Moment, isOf: ColumnFilter) => sql`
  o.mode = 'project' and (o.agreed_at > ${from} and o.agreed_at <= ${at}) is true and ${isOf(sql`o.freelancer_id`)}
    and o.funded_at <= ${at} and not exists (select from deliveries d where d.order_id = o.id and ${isLive(at)})
    and not ${isDisputed(at)}`

const isPastGrace = (dueOn: RawBuilder<unknown>, { today }: Moment) =>
  sql`${dueOn} < ${today}::date - ${graceDays}::integer`

/**
 * Orders in work beyond their days of grace: few, so they are found by themselves, by an index, and only they look for a
 * delivery. Whatever has ended since the moment was in work then; where another due date was agreed on since, the one of that
 * moment counts (decision 027).
 */
const lateOrders = (moment: Moment, isOf: ColumnFilter) => {
  const { at } = moment
  const isLate = sql`${isPastGrace(sql`o.due_on`, moment)} and (o.due_set_at is null or o.due_set_at <= ${at})
    and ${isInWork(moment, isOf)}`
  return sql`
  select o.id from orders o where o.ended_at is null and ${isLate}
  union all
  select o.id from orders o where o.ended_at > ${at} and ${isLate}
  union all
  select o.id from order_due_dates d join orders o on o.id = d.order_id
  where d.until_at > ${at} and ${isPastGrace(sql`d.due_on`, moment)}
    and not exists (select from order_due_dates e
      where e.order_id = d.order_id and e.until_at > ${at} and e.until_at < d.until_at)
    and (o.ended_at is null or o.ended_at > ${at}) and ${isInWork(moment, isOf)}`
}

/**
 * Sums over the subjects' orders (§2.2), as `order_figures`, with whether a category's reward reaches its cut. Every step is read
 * by one other alone, so that the planner runs them as one pipeline in several processes.  Added up by category first: one pass serves figures and rewards.
 */
export const orderFigures = (
  moment: Moment,
  { bounds, isOf, cuts }: FigureScope & { readonly cuts: RawBuilder<unknown> },
) => {
  const { at, from } = moment
  const isDone = sql`o.status = 'completed' and o.ended_at > ${from} and o.ended_at <= ${at}`
  return sql`
  known_orders as (
    select o.freelancer_id as member_id, coalesce(c.parent_slug, c.slug) as category, o.id, o.contract_id, o.agreed_at, o.mode, o.works,
      o.ended_at, case when o.ended_at <= ${at} then o.status else 'open' end as status, o.fault,
      coalesce(o.funded_at <= ${at}, false) as is_funded, late.id is not null as is_late, r.score,
      case when o.ended_at <= ${at} and o.ended_at > ${from} then o.rewarded_yen::bigint end as released_yen
    from orders o join categories c on c.slug = o.category_slug
    left join reviews r on r.order_id = case when ${isDone} then o.id end and r.side = 'client' and r.revealed_at <= ${at}
    left join (${lateOrders(moment, isOf)}) late on late.id = o.id
    where o.agreed_at <= ${at} and ${isOf(sql`o.freelancer_id`)}),
  counted_orders as (
    select member_id, category, id, contract_id, agreed_at, score, released_yen, status = 'completed' as is_completed,
      mode = 'project' and not (status = 'cancelled' and not is_funded) as is_won,
      mode = 'project' and agreed_at > ${from}
        and (is_late or status = 'completed' or (status = 'cancelled' and fault is not distinct from 'freelancer')) as is_decided,
      mode = 'task' and ended_at is not null and ended_at > ${from}
        and (status = 'completed' or (status = 'cancelled' and fault is not distinct from 'freelancer')) as is_task, works,
      score is not null as is_scored
    from known_orders),
  placed_orders as (
    select * ${
      bounds.length > 0
        ? sql`, ${place('is_won')} as won_place, ${place('is_decided')} as decided_place, ${place('is_scored')} as scored_place`
        : sql``
    } from counted_orders),
  by_category as (
    select member_id, category,
      ${sumsWhere(
        () => sql`true`,
        (column) => sql.ref(column),
      )},
      coalesce(sum(works) filter (where is_task and is_completed), 0)::integer as task_n,
      coalesce(sum(works) filter (where is_task), 0)::integer as task_d,
      coalesce(sum(released_yen), 0)::bigint as yen
      ${boundedSums(bounds)}
    from placed_orders group by member_id, category),
  order_figures as (
    select b.member_id, coalesce(bool_or(b.yen > 0 and b.yen >= k.yen), false) as in_top,
      ${sql.join(sumColumns(bounds).map((column) => sql`sum(b.${sql.ref(column)}) as ${sql.ref(column)}`))}
    from by_category b left join ${cuts} k on k.category = b.category group by b.member_id)`
}

/** Works that were finally not approved in the window, as `rejected_works`: no order stands for them (decision 128). */
export const rejectedWorks = ({ at, from }: Moment, isOf: ColumnFilter) => sql`
  rejected_works as (
    select w.worker_id as member_id, count(*)::integer as works from task_works w
    where w.status = 'unpaid' and w.ended_at > ${from} and w.ended_at <= ${at} and ${isOf(sql`w.worker_id`)}
    group by w.worker_id)`
