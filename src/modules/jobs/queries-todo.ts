import { type RawBuilder, sql } from 'kysely'

/** Questions about a client's own jobs, one line a job. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select 'answer-questions', j.id, j.title, count(*)::int, null, null, null, max(q.at)
  from jobs j join job_questions q on q.job_id = j.id and q.answer is null
  where j.client_id = ${me} and j.status in ('open', 'selecting') group by j.id`
