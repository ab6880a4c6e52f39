import { type RawBuilder, sql } from 'kysely'

/** Unread proposals for a client's own jobs, one line a job. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select 'read-proposals', j.id, j.title, count(*)::int, null::date, null::text, null::boolean, max(p.sent_at)
  from jobs j join proposals p on p.job_id = j.id and p.status = 'sent' and p.read_at is null
  where j.client_id = ${me} and j.status in ('open', 'selecting') group by j.id`
