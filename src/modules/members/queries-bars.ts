import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Bar, Barred } from './bars'

interface Deed {
  memberId: string
  wanted: Barred
  at: Date
}

const standsAgainst = ({ memberId, wanted, at }: Deed) => sql`
  member_id = ${memberId} and lifted_at is null and (until is null or until > ${at})
  and (kind <> 'restricted' or ${wanted} = any(features))`

/** For a statement that begins something: whether nothing refuses it to the one, and the other takes part. */
export const mayBegin = (deed: Deed, otherId: string): RawBuilder<boolean> => sql`(
  not exists (select from member_bars where ${standsAgainst(deed)})
  and exists (select from members where id = ${otherId} and suspended_at is null))`

/** The bar that refuses this to somebody now, the longest first; undefined where they are free. */
export const barAgainst = async (db: Reader, deed: Deed): Promise<Bar | undefined> => {
  const { rows } = await sql<Bar>`
    select id, kind, features, rule_ja, rule_en, since, until from member_bars
    where ${standsAgainst(deed)}
    order by until desc nulls first, id limit 1`.execute(db)
  return rows[0]
}

/**
 * What stands between two people who begin something: the bar against the one, and whether new work can be begun with the other (an
 * account that is suspended or closed begins none). One statement.
 */
export const pairState = async (
  db: Reader,
  deed: Deed,
  otherId: string,
): Promise<{ bar: Bar | null; takesPart: boolean }> => {
  const { rows } = await sql<Bar & { takesPart: boolean }>`
    select b.*, exists (select from members where id = ${otherId} and suspended_at is null) as takes_part
    from (select) as one left join lateral (
      select id, kind, features, rule_ja, rule_en, since, until from member_bars
      where ${standsAgainst(deed)}
      order by until desc nulls first, id limit 1) b on true`.execute(db)
  const [{ takesPart, ...bar }] = rows as [(typeof rows)[number]]
  return { bar: bar.id === null ? null : bar, takesPart }
}
