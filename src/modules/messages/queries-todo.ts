import { type RawBuilder, sql } from 'kysely'

/** Messages to answer. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select 'answer-message', t.id, t.title, 1, null, t.client_id, true, t.waiting_since from threads t
  where t.freelancer_id = ${me} and t.waiting_since is not null`
