import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { days } from './rules'

/** Open competitions whose period is over, oldest first. */
export const competitionsPastEnd = async (db: Reader, at: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('competitions')
    .select('id')
    .where('status', '=', 'open')
    .where('closesAt', '<=', at)
    .orderBy('closesAt')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** Competitions whose client has not chosen in time, with the entries that the prize may be shared among. */
export const competitionsPastChoice = async (db: Reader, at: Date) => {
  const { rows } = await sql<{ id: string; serious: number }>`
    select c.id, (select count(*)::int from competition_entries e
      where e.competition_id = c.id and e.status = 'submitted' and e.unserious_at is null) as serious
    from competitions c
    where c.status = 'selecting' and c.closes_at <= ${earlier(at, { days: days.selecting })}
    order by c.closes_at limit 200`.execute(db)
  return rows
}
