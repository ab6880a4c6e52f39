import { type RawBuilder, sql } from 'kysely'
import { dateOf } from '../../platform/clock'
import { longWork } from './long-work'

/** How many days before the last day of notice a client is asked whether the work goes on. */
const aheadDays = 7

/**
 * Long work (§3.1) of which the client has to say whether it goes on: its last order is close to its end or over, none follows, and
 * no notice was given. And notices whose reason the freelancer asks for.
 */
export const endTodoRows = (me: RawBuilder<string>, at: Date) => {
  const today = sql`${dateOf(at)}::date`
  return sql`
  select 'decide-on-work', o.contract_id, o.title, 1, case when o.status = 'working' then o.due_on - ${longWork.noticeDays}::int end,
    o.freelancer_id, false, coalesce(o.delivered_at, o.funded_at)
  from orders o
  where o.client_id = ${me} and o.status in ('working', 'delivered') and o.mode = 'project' and o.disputed_at is null
    and (o.status = 'delivered' or (o.due_on <= ${today} + ${longWork.noticeDays + aheadDays}::int
      and o.due_on - (o.agreed_at at time zone 'Asia/Tokyo')::date >= ${longWork.noticeDays}::int))
    and is_last_of_long_work(o.id, ${today})
  union all
  select 'decide-on-work', o.contract_id, o.title, 1, null::date, o.freelancer_id, false, o.ended_at
  from orders o
  where o.client_id = ${me} and o.status = 'completed' and o.mode = 'project'
    and o.ended_at > ${at}::timestamptz - make_interval(months => ${longWork.gapMonths}::int, days => 1)
    and (o.ended_at at time zone 'Asia/Tokyo')::date + make_interval(months => ${longWork.gapMonths}::int) > ${today}
    and is_last_of_long_work(o.id, ${today})
  union all
  select 'give-end-reason', n.contract_id, k.title, 1, null::date, n.freelancer_id, false, n.reason_asked_at
  from end_notices n join contracts k on k.id = n.contract_id
  where n.client_id = ${me} and n.status = 'given' and n.reason_asked_at is not null and n.reason = ''`
}
