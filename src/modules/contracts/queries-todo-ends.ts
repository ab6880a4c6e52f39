import { type RawBuilder, sql } from 'kysely'
import { dateOf } from '../../platform/clock'
import { longWork } from './long-work'

/** How many days before the last day of notice a client is asked whether the work goes on. */
const aheadDays = 7

const tokyo = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Tokyo')::date`
const agreedOn = (order: RawBuilder<unknown>) => tokyo(sql`${order}.agreed_at`)
const sameWork = (row: RawBuilder<unknown>) =>
  sql`${row}.client_id = o.client_id and ${row}.freelancer_id = o.freelancer_id`
const inWork = (row: RawBuilder<unknown>) =>
  sql`${sameWork(row)} and ${row}.category_slug = o.category_slug and ${row}.mode = 'project'`
const worked = (row: RawBuilder<unknown>) =>
  sql`${inWork(row)} and ${row}.agreed_at is not null and (${row}.status <> 'cancelled' or ${row}.funded_at is not null)`
const until = (row: RawBuilder<unknown>, today: RawBuilder<unknown>) =>
  sql`coalesce(${tokyo(sql`${row}.ended_at`)}, greatest(${row}.due_on, ${today}))`
const [o, p, s, n] = [sql.raw('o'), sql.raw('p'), sql.raw('s'), sql.raw('n')]

/** Orders of the client after which nothing may follow: close to their end, or over for less than the gap of a chain. */
const lastOrders = (me: RawBuilder<string>, at: Date, today: RawBuilder<unknown>) => sql`
  select * from orders o where o.client_id = ${me} and o.status in ('working', 'delivered') and o.mode = 'project' and o.disputed_at is null
    and (o.status = 'delivered' or (o.due_on <= ${today} + ${longWork.noticeDays + aheadDays}::int
      and o.due_on - ${agreedOn(o)} >= ${longWork.noticeDays}::int))
  union all
  select * from orders o where o.client_id = ${me} and o.status = 'completed' and o.mode = 'project'
    and o.ended_at > ${at}::timestamptz - make_interval(months => ${longWork.gapMonths}::int, days => 1)
    and ${tokyo(sql`o.ended_at`)} + make_interval(months => ${longWork.gapMonths}::int) > ${today}`

/** Whether the chain of orders that ends with `o` is as long as the law asks: `longWorkOf`, for the last order of a chain. */
const isLong = (today: RawBuilder<unknown>) => {
  const isEarly = (row: RawBuilder<unknown>) =>
    sql`${agreedOn(row)} + make_interval(months => ${longWork.months}::int) <= ${until(o, today)} + 1`
  return sql`exists (select from orders p where ${worked(p)} and ${isEarly(p)})
    and not exists (select from orders s where ${worked(s)} and not ${isEarly(s)}
      and not exists (select from orders p where ${worked(p)} and ${agreedOn(p)} < ${agreedOn(s)}
        and ${agreedOn(s)} < ${until(p, today)} + make_interval(months => ${longWork.gapMonths}::int)))`
}

/**
 * Long work (§3.1) of which the client has to say whether it goes on: its last order is close to its end or over, none follows, by
 * a retainer neither, and no notice was given. And notices whose reason the freelancer asks for.
 */
export const endTodoRows = (me: RawBuilder<string>, at: Date) => {
  const today = sql`${dateOf(at)}::date`
  return sql`
  select 'decide-on-work', o.contract_id, o.title, 1, case when o.status = 'working' then o.due_on - ${longWork.noticeDays}::int end,
    o.freelancer_id, false, coalesce(o.ended_at, o.delivered_at, o.funded_at)
  from (${lastOrders(me, at, today)}) o
  where not exists (select from orders n where ${inWork(n)} and n.id <> o.id and (n.status in ('offered', 'agreed')
      or (${worked(n)} and (coalesce(n.ended_at, 'infinity'), n.due_on, n.id) > (coalesce(o.ended_at, 'infinity'), o.due_on, o.id))))
    and not exists (select from end_notices n where ${sameWork(n)} and n.category_slug = o.category_slug and n.status = 'given'
      and n.ends_on >= ${agreedOn(o)})
    and not exists (select from retainers n join contracts k on k.id = n.contract_id where ${sameWork(n)}
      and k.category_slug = o.category_slug and (n.status = 'running' or n.ends_on >= ${agreedOn(o)}))
    and ${isLong(today)}
  union all
  select 'give-end-reason', n.contract_id, k.title, 1, null::date, n.freelancer_id, false, n.reason_asked_at
  from end_notices n join contracts k on k.id = n.contract_id
  where n.client_id = ${me} and n.status = 'given' and n.reason_asked_at is not null and n.reason = ''`
}
