import { type RawBuilder, sql } from 'kysely'

/** The confirmations as steps to Regular (§2.1), while somebody looks at the freelancer's side; and the operators' queue. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select s.kind, x.id, '', 1, null::date, null::text, null::boolean, x.created_at
  from members x cross join lateral (values
    ('identity', exists (select 1 from identity_states i where i.member_id = x.id and i.status <> 'rejected')),
    ('confidentiality', exists (select 1 from confidentiality_confirmations cc where cc.member_id = x.id)),
    ('phone', exists (select 1 from phones ph where ph.member_id = x.id))) s (kind, done)
  where x.id = ${me} and x.kind = 'person' and x.view = 'freelancer' and x.tier = 'none' and not s.done
  union all
  select 'check-identity', x.id, '', q.n, null, null, null, q.at
  from members x cross join lateral (select count(*)::int as n, min(i.submitted_at) as at from identity_states i
    where i.status = 'submitted' and x.kind = 'operator') q
  where x.id = ${me} and x.kind = 'operator' and q.n > 0`
