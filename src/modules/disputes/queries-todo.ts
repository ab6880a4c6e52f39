import { type RawBuilder, sql } from 'kysely'

/** Of a party: its case, while it has said nothing, then an offer, and an answer to an appeal; of operators: what they decide or approve. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select case when v.has_stated then 'offer-dispute' else 'state-dispute' end, d.id, o.title, 1, null::date,
    case when d.client_id = ${me} then d.freelancer_id else d.client_id end, d.freelancer_id = ${me}, d.opened_at
  from disputes d join orders o on o.id = d.order_id
  cross join lateral (select case when d.client_id = ${me} then 'client' else 'freelancer' end as side) w
  cross join lateral (select
    exists (select from dispute_statements s where s.dispute_id = d.id and s.by_role = w.side) as has_stated,
    exists (select from dispute_offers f where f.dispute_id = d.id and f.by_role = w.side) as has_offered) v
  where ${me} in (d.client_id, d.freelancer_id) and d.status = 'open' and d.escalated_at is null
    and not (v.has_stated and v.has_offered)
  union all
  select case d.status when 'open' then 'decide-dispute' else 'approve-dispute' end, d.id, o.title, 1, null::date, null, null,
    d.escalated_at
  from disputes d join orders o on o.id = d.order_id join members x on x.id = ${me} and x.kind = 'operator'
  where d.ended_at is null and d.escalated_at is not null and ${me} not in (d.client_id, d.freelancer_id)
    and case d.status when 'open' then d.taken_by is null or d.taken_by = ${me} else d.decided_by <> ${me} end
  union all
  select 'answer-appeal', d.id, o.title, 1, null::date, case when d.client_id = ${me} then d.freelancer_id else d.client_id end,
    d.freelancer_id = ${me}, a.filed_at
  from dispute_appeals a join disputes d on d.id = a.dispute_id join orders o on o.id = d.order_id
  where a.status = 'open' and a.reply is null and case a.by_role when 'client' then d.freelancer_id else d.client_id end = ${me}
  union all
  select case a.status when 'open' then 'read-dispute-appeal' else 'approve-overturn' end, d.id, o.title, 1, null::date, null, null,
    a.filed_at
  from dispute_appeals a join disputes d on d.id = a.dispute_id join orders o on o.id = d.order_id
  join members x on x.id = ${me} and x.kind = 'operator'
  where a.decided_at is null and ${me} not in (d.client_id, d.freelancer_id)
    and case a.status when 'open' then a.decider_id <> ${me} and (a.taken_by is null or a.taken_by = ${me}) else a.taken_by <> ${me} end`
