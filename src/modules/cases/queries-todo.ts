import { type RawBuilder, sql } from 'kysely'

/** For a person: sanctions that can still be appealed against. For operators: what waits for one of them. */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select 'appeal', s.id, '', 1, (s.appeal_until at time zone 'Asia/Tokyo')::date, null::text, null::boolean, s.imposed_at
  from sanctions s
  where s.member_id = ${me} and s.status in ('standing', 'ended') and s.appeal_until > ${at}
    and not exists (select from sanction_appeals a where a.sanction_id = s.id)
  union all
  select 'read-reports', 'all', '', w.n, null, null, null, w.since
  from (select count(*)::int as n, min(r.filed_at) as since from reports r where r.status = 'open') w
  join members x on x.id = ${me} and x.kind = 'operator' where w.n > 0
  union all
  select 'approve-sanction', r.id, '', 1, null, null, null, s.proposed_at
  from sanctions s join reports r on r.id = s.report_id join members x on x.id = ${me} and x.kind = 'operator'
  where s.status = 'proposed' and s.author_id <> ${me}
  union all
  select 'read-appeals', 'all', '', w.n, null, null, null, w.since
  from (select count(*)::int as n, min(a.filed_at) as since from sanction_appeals a
    where a.status = 'open' and a.author_id <> ${me}) w
  join members x on x.id = ${me} and x.kind = 'operator' where w.n > 0`
