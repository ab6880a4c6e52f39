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

/**
 * A mark that its author can still appeal against, or whose appeal is not decided: nothing is shared before it is clear who
 * shares. The last day for marks is that of the choice, so this ends.
 */
const isUndecided = (at: Date) => sql`exists (select from competition_entries e
  left join competition_appeals a on a.entry_id = e.id
  where e.competition_id = c.id and e.unserious_at is not null and a.decision is null
    and (a.id is not null or e.unserious_at > ${earlier(at, { days: days.appeal })}))`

/** Competitions whose client has not chosen in time, with the entries that the prize may be shared among. */
export const competitionsPastChoice = async (db: Reader, at: Date) => {
  const { rows } = await sql<{ id: string; serious: number }>`
    select c.id, (select count(*)::int from competition_entries e
      where e.competition_id = c.id and e.status = 'submitted' and e.unserious_at is null) as serious
    from competitions c
    where c.status = 'selecting' and c.closes_at <= ${earlier(at, { days: days.selecting })}
      and not ${isUndecided(at)}
    order by c.closes_at limit 200`.execute(db)
  return rows
}

/** Files of entries that were replaced or taken back, oldest first. */
export const filesLeft = async (db: Reader): Promise<string[]> => {
  const rows = await db
    .selectFrom('competitionFilesLeft')
    .select('fileId')
    .orderBy('leftAt')
    .limit(200)
    .execute()
  return rows.map(({ fileId }) => fileId)
}
