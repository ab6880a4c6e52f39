import { type RawBuilder, sql } from 'kysely'

/** How a client is called: by the company's name where there is one. `id`: a member's id in SQL. */
export const clientNameOf = (id: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(select coalesce(nullif(cp.name, ''), m.name) from members m
    left join client_profiles cp on cp.member_id = m.id where m.id = ${id})`

/** How a freelancer is called. */
export const freelancerNameOf = (id: RawBuilder<unknown>): RawBuilder<string> =>
  sql`(select m.name from members m where m.id = ${id})`
