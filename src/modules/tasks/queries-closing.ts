import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Tasks with money in escrow, or with works to be judged. */
export const openTasks = async (db: Reader, memberId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from tasks
    where client_id = ${memberId} and status in ('awaiting', 'open', 'closing')`.execute(db)
  return rows[0]?.n ?? 0
}
