import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { Business, Poster } from './business'

/**
 * A join of who somebody was as a business at an instant, as row `as`: null in every column where nothing was declared.
 * `id`: a member's id in SQL.
 */
export const businessJoin = (
  as: string,
  of: { id: RawBuilder<unknown>; at: RawBuilder<unknown> },
): RawBuilder<unknown> => sql`left join lateral (select * from business_facts f
  where f.member_id = ${of.id} and f.at <= ${of.at} order by f.at desc, f.id desc limit 1) ${sql.raw(as)} on true`

/** The newest that somebody has declared, as `f`; a clause after "from". `id`: a member's id in SQL. */
const newest = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`business_facts f where f.member_id = ${id} order by f.at desc, f.id desc limit 1`

/** The name that contracts call somebody by, and who acts for them if they are a company; null where nothing was declared. */
export const registeredNameOf = (id: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`(select f.registered_name from ${newest(id)})`
export const representativeOf = (id: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`(select f.representative from ${newest(id)})`

/** Somebody as the laws look at them; null where nothing was declared. */
export const legalSideOf = (id: RawBuilder<unknown>) =>
  sql<{ kind: Business['kind']; capitalYen: string | null; employees: number; moreOfficers: boolean } | null>`
    (select json_build_object('kind', f.kind, 'capitalYen', f.capital_yen::text, 'employees', f.employees,
      'moreOfficers', f.more_officers) from ${newest(id)})`

/** Whether terms can name somebody: a registered name, for a company also who represents it. The one rule (§3.7). */
export const namedBusiness = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`coalesce((select f.kind = 'individual' or f.representative is not null from ${newest(id)}), false)`

export const isNamed = async (db: Reader, memberId: string): Promise<boolean> => {
  const { rows } = await sql<{
    isNamed: boolean
  }>`select ${namedBusiness(sql`${memberId}::text`)} as is_named`.execute(db)
  return rows[0]?.isNamed ?? false
}

/** What somebody has declared by now; undefined where nothing was. */
export const businessOf = (db: Reader, memberId: string): Promise<Business | undefined> =>
  db
    .selectFrom('businessFacts')
    .select([
      'kind',
      'registeredName',
      'representative',
      'address',
      'capitalYen',
      'employees',
      'moreOfficers',
    ])
    .select(['invoiceNumber', 'invoiceFrom', 'wantsStatements', 'acceptsStatements'])
    .where('memberId', '=', memberId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** A client as a post asks about them. */
export const posterOf = async (db: Reader, clientId: string): Promise<Poster> => {
  const profile = await db
    .selectFrom('clientProfiles')
    .select('kind')
    .where('memberId', '=', clientId)
    .executeTakeFirst()
  return { clientKind: profile?.kind ?? 'individual', business: await businessOf(db, clientId) }
}

/** What a post shows of its client by law: to members; of a guest only that there is something to show. Null: no duty. */
export type PosterShown = Pick<Business, 'registeredName' | 'address'> | 'members-only' | null

/** `PosterShown` as a column, of the client's newest details. `clientId`: a member's id in SQL. */
export const posterColumn = (
  clientId: RawBuilder<unknown>,
  viewer: Viewer | null,
): RawBuilder<PosterShown> => {
  const shown = viewer
    ? sql`json_build_object('registeredName', f.registered_name, 'address', f.address)`
    : sql`'"members-only"'::json`
  return sql`(select case when f.employees > 0 or f.more_officers then ${shown} end from business_facts f
    where f.member_id = ${clientId} order by f.at desc, f.id desc limit 1)`
}
