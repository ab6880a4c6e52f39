import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** What a notice says of a competition, and who has entered it. */
export const competitionInNotice = async (db: Reader, competitionId: string) => {
  const { rows } = await sql<{ title: string; clientId: string; entrants: string[] }>`
    select c.title, c.client_id,
      array(select distinct e.author_id from competition_entries e
        where e.competition_id = c.id and e.status <> 'withdrawn') as entrants
    from competitions c where c.id = ${competitionId}`.execute(db)
  return rows[0]
}
