import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Retainers that are not over. */
export const runningRetainers = async (db: Reader, memberId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from retainers
    where ${memberId} in (client_id, freelancer_id) and ended_at is null`.execute(db)
  return rows[0]?.n ?? 0
}
