import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Competitions whose prize is not decided: people work for it. */
export const openCompetitions = async (db: Reader, memberId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from competitions
    where client_id = ${memberId} and status in ('awaiting', 'open', 'selecting', 'delivering')`.execute(db)
  return rows[0]?.n ?? 0
}
