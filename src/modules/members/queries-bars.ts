import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Bar, Barred } from './bars'

/** The bar that refuses this to somebody now, the longest first; undefined where they are free. */
export const barAgainst = async (
  db: Reader,
  deed: { memberId: string; wanted: Barred; at: Date },
): Promise<Bar | undefined> => {
  const { rows } = await sql<Bar>`
    select id, kind, features, rule_ja, rule_en, since, until from member_bars
    where member_id = ${deed.memberId} and lifted_at is null and (until is null or until > ${deed.at})
      and (kind <> 'restricted' or ${deed.wanted} = any(features))
    order by until desc nulls first, id limit 1`.execute(db)
  return rows[0]
}

/** Whether new work can be begun with somebody: an account that is suspended or closed begins none. */
export const takesPart = async (db: Reader, memberId: string): Promise<boolean> =>
  (await db
    .selectFrom('members')
    .select('id')
    .where('id', '=', memberId)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst()) !== undefined
