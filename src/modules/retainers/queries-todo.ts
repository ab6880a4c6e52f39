import { type RawBuilder, sql } from 'kysely'

/** Retainers whose other side asks this person for the reason of their notice. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select 'give-reason', r.id, r.title, 1, null::date,
    case when r.client_id = ${me} then r.freelancer_id else r.client_id end, r.freelancer_id = ${me}, r.reason_asked_at
  from retainers r
  where r.status = 'running' and r.reason_asked_at is not null
    and case r.notice_by when 'client' then r.client_id else r.freelancer_id end = ${me}`
