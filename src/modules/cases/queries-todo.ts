import { type RawBuilder, sql } from 'kysely'

/** For a person: sanctions that can still be appealed against. For operators: what waits for one of them. */
export const todoRows = (me: RawBuilder<string>, at: Date) => sql`
  select 'appeal', s.id, '', 1, (s.appeal_until at time zone 'Asia/Tokyo')::date, null::text, null::boolean, s.imposed_at
  from sanctions s
  where s.member_id = ${me} and s.status in ('standing', 'ended') and s.appeal_until > ${at}
    and not exists (select from sanction_appeals a where a.sanction_id = s.id)
  union all
  select 'read-report', r.id, '', 1, null, null, null, r.filed_at
  from reports r join members x on x.id = ${me} and x.kind = 'operator'
  where r.status = 'open' or (r.status = 'taken' and r.taken_by = ${me})
  union all
  select 'approve-sanction', r.id, '', 1, null, null, null, s.proposed_at
  from sanctions s join reports r on r.id = s.report_id join members x on x.id = ${me} and x.kind = 'operator'
  where s.status = 'proposed' and s.author_id <> ${me}
  union all
  select 'read-appeal', a.id, '', 1, null, null, null, a.filed_at
  from sanction_appeals a join members x on x.id = ${me} and x.kind = 'operator'
  where a.status = 'open' and a.author_id <> ${me} or a.status = 'taken' and a.taken_by = ${me}`
