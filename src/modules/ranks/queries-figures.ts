import { sql } from 'kysely'
import { graceDays } from './measure-orders'
import type { Moment } from './moment'
import { statusAt } from './queries-facts'

/** Sums over the subjects' orders: `order_figures`, and `rewards` per category (§2.2). */
export const orderFigures = ({ at, from, today }: Moment) => sql`
  known_orders as materialized (
    select o.freelancer_id as member_id, o.mode, o.agreed_at, o.due_on, coalesce(o.funded_at <= ${at}, false) as is_funded,
      ${statusAt(at)} as status, o.ended_at, o.fault, r.score,
      case when o.ended_at <= ${at} and o.ended_at > ${from} then o.rewarded_yen end as released_yen,
      coalesce(c.parent_slug, c.slug) as category
    from orders o join subjects s on s.member_id = o.freelancer_id
    join categories c on c.slug = o.category_slug
    left join reviews r on r.order_id = o.id and r.side = 'client' and r.revealed_at <= ${at}
    where o.agreed_at <= ${at}),
  counted_orders as (
    select *, mode = 'project' and agreed_at > ${from} as is_counted, status = 'completed' as is_completed,
      status = 'cancelled' and fault = 'freelancer' as is_broken_off,
      status = 'working' and due_on + ${graceDays}::integer < ${today}::date as is_overdue,
      status = 'completed' and ended_at > ${from} as is_rated
    from known_orders),
  order_figures as (
    select member_id,
      count(*) filter (where mode = 'project' and not (status = 'cancelled' and not is_funded)) as orders_won,
      count(*) filter (where is_counted and is_completed) as completion_n,
      count(*) filter (where is_counted and (is_completed or is_broken_off or is_overdue)) as completion_d,
      coalesce(sum(score) filter (where is_rated), 0) as rating_n,
      count(score) filter (where is_rated) as rating_d,
      count(*) filter (where is_rated and score >= 3) as satisfied_n,
      count(*) filter (where mode = 'task' and ended_at > ${from} and is_completed) as task_n,
      count(*) filter (where mode = 'task' and ended_at > ${from} and (is_completed or is_broken_off)) as task_d
    from counted_orders group by member_id),
  rewards as (
    select member_id, category, sum(released_yen) as yen from known_orders
    where released_yen > 0 group by member_id, category)`

/**
 * Obligations to reply (§2.2): of each thread only what asks and what answers is kept, then only where the two
 * change over; a question there is answered by the row after it.
 */
export const replyFigures = ({ at, from }: Moment) => sql`
  talk as (
    select t.freelancer_id as member_id, t.id as thread, g.at, 0 as deed, g.id,
      coalesce(g.sender_id = t.freelancer_id, false) and not g.automatic as answers,
      coalesce(g.sender_id <> t.freelancer_id, false) and not g.automatic and not g.no_reply_needed as asks,
      coalesce(t.tied_at <= g.at, false) as tied
    from threads t join subjects s on s.member_id = t.freelancer_id
    join messages g on g.thread_id = t.id and g.at <= ${at}
    union all
    select t.freelancer_id, t.id, a.at, 1, a.deed, true, false, true
    from threads t join subjects s on s.member_id = t.freelancer_id
    join thread_actions a on a.thread_id = t.id and a.member_id = t.freelancer_id and a.at <= ${at}),
  spoken as (select *, bool_or(answers) over (partition by thread) as ever_wrote from talk),
  turns as (
    select *, lag(answers) over (partition by thread order by at, deed, id) as before
    from spoken where answers or (asks and (tied or ever_wrote))),
  exchanges as (
    select member_id, answers, at as started_at, lead(at) over (partition by thread order by at, deed, id) as answered_at
    from turns where answers is distinct from before),
  reply_figures as (
    select member_id, count(*) as reply_d,
      count(*) filter (where answered_at <= started_at + interval '24 hours') as reply_n
    from exchanges
    where not answers and started_at > ${from}
      and (answered_at is not null or started_at + interval '24 hours' <= ${at})
    group by member_id)`
