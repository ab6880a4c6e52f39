import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** What a notice says of a competition, who has entered it, and who of these was chosen. */
export const competitionInNotice = async (db: Reader, competitionId: string) => {
  const { rows } = await sql<{ title: string; clientId: string; entrants: string[]; winners: string[] }>`
    select c.title, c.client_id, n.entrants, n.winners
    from competitions c cross join lateral (
      select coalesce(array_agg(distinct e.author_id) filter (where e.status <> 'withdrawn'), '{}') as entrants,
        coalesce(array_agg(distinct e.author_id) filter (where e.status = 'won'), '{}') as winners
      from competition_entries e where e.competition_id = c.id) n
    where c.id = ${competitionId}`.execute(db)
  return rows[0]
}
