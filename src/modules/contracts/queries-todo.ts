import { type RawBuilder, sql } from 'kysely'
import { endTodoRows } from './queries-todo-ends'

/** Orders that wait for this person: an answer, a payment, the work, an acceptance; requests of the other side; and the end of long work. */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select case o.status when 'offered' then 'answer-offer' when 'agreed' then 'fund' when 'delivered' then 'accept'
      else case when d.revision_asked_at is null then 'deliver' else 'revise' end end,
    o.id, o.title, 1, case when o.status = 'working' then o.due_on end,
    case when o.freelancer_id = ${me} then o.client_id else o.freelancer_id end,
    o.freelancer_id = ${me},
    case o.status when 'offered' then o.offered_at when 'agreed' then o.agreed_at when 'delivered' then coalesce(o.inspected_from, o.delivered_at)
      else coalesce(d.revision_asked_at, o.funded_at) end
  from orders o left join deliveries d on d.order_id = o.id and d.round = o.round and o.status = 'working'
  where o.disputed_at is null and ((o.freelancer_id = ${me} and (o.status = 'working' or (o.status = 'offered' and o.offered_by = 'client')))
    or (o.client_id = ${me} and (o.status in ('agreed', 'delivered') or (o.status = 'offered' and o.offered_by = 'freelancer'))))
  union all
  select 'answer-request', o.id, o.title, 1, null::date, r.by_id, r.by_role = 'client', r.at
  from orders o join order_requests r on r.order_id = o.id and r.status = 'open'
  where o.disputed_at is null and o.status in ('agreed', 'working', 'delivered')
    and ((o.freelancer_id = ${me} and r.by_role = 'client') or (o.client_id = ${me} and r.by_role = 'freelancer'))
  union all
  select 'answer-price-talk', o.id, o.title, 1, null::date, o.freelancer_id, false, p.asked_at
  from orders o join price_talks p on p.order_id = o.id and p.answer is null
  where o.client_id = ${me} and o.status in ('offered', 'agreed', 'working', 'delivered')
  union all ${endTodoRows(me, at)}`
