import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Business } from './business'

/**
 * A join of who somebody was as a business at an instant, as row `as`: null in every column where nothing was declared.
 * `id`: a member's id in SQL.
 */
export const businessJoin = (
  as: string,
  of: { id: RawBuilder<unknown>; at: RawBuilder<unknown> },
): RawBuilder<unknown> => sql`left join lateral (select * from business_facts f
  where f.member_id = ${of.id} and f.at <= ${of.at} order by f.at desc, f.id desc limit 1) ${sql.raw(as)} on true`

/** What somebody has declared by now; undefined where nothing was. */
export const businessOf = (db: Reader, memberId: string): Promise<Business | undefined> =>
  db
    .selectFrom('businessFacts')
    .select(['kind', 'registeredName', 'address', 'capitalYen', 'employees', 'moreOfficers'])
    .select(['invoiceNumber', 'invoiceFrom', 'wantsStatements', 'acceptsStatements'])
    .where('memberId', '=', memberId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
