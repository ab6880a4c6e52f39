// What the public may know: counts and times of a quarter, of no single person.
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Quarter, Reason } from './rules'
import type { SanctionKind } from './sanction'

/** Hours from the first to the last word, and of how many cases. */
export interface Hours {
  n: number
  median: number | null
  p90: number | null
}

export interface QuarterFigures {
  reasons: Partial<Record<Reason, number>>
  decisions: Partial<Record<'dismissed' | 'removed' | 'sanctioned', number>>
  kinds: Partial<Record<SanctionKind, number>>
  appeals: Partial<Record<'upheld' | 'overturned', number>>
  reportHours: Hours
  appealHours: Hours
}

const counts = (from: RawBuilder<unknown>) => sql`coalesce((
  select jsonb_object_agg(c.key, c.n) from (select ${from} group by 1) c), '{}')`

const hours = (table: RawBuilder<unknown>, within: RawBuilder<unknown>) => sql`(
  select jsonb_build_object('n', count(*), 'median', percentile_cont(0.5) within group (order by h), 'p90',
    percentile_cont(0.9) within group (order by h))
  from (select extract(epoch from x.decided_at - x.filed_at) / 3600 as h from ${table} x where ${within}) t)`

/** All figures of one quarter, in one statement. */
export const quarterFigures = async (db: Reader, { from, until }: Quarter): Promise<QuarterFigures> => {
  const decided = sql`x.decided_at >= ${from} and x.decided_at < ${until}`
  const { rows } = await sql<QuarterFigures>`
    select
      ${counts(sql`reason as key, count(*)::int as n from reports where filed_at >= ${from} and filed_at < ${until}`)} as reasons,
      ${counts(sql`x.status as key, count(*)::int as n from reports x where ${decided}`)} as decisions,
      ${counts(sql`kind as key, count(*)::int as n from sanctions where imposed_at >= ${from} and imposed_at < ${until}`)} as kinds,
      ${counts(sql`x.status as key, count(*)::int as n from sanction_appeals x where ${decided}`)} as appeals,
      ${hours(sql`reports`, decided)} as report_hours,
      ${hours(sql`sanction_appeals`, decided)} as appeal_hours`.execute(db)
  const [row] = rows
  if (!row) throw new Error('Counting gave no row')
  return row
}

/** Since when there are reports at all; null before the first. */
export const firstReportAt = async (db: Reader): Promise<Date | null> =>
  (
    await db
      .selectFrom('reports')
      .select((eb) => eb.fn.min('filedAt').as('at'))
      .executeTakeFirst()
  )?.at ?? null
