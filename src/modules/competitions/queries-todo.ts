import { type RawBuilder, sql } from 'kysely'

/** Competitions whose client has to choose, since their period ended. */
export const todoRows = (me: RawBuilder<string>) => sql`
  select 'choose-winner', c.id, c.title, 1, null, null, null, c.closes_at
  from competitions c where c.client_id = ${me} and c.status = 'selecting'`
