import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** Orders of either side that are not over: their escrow and deadlines hang on both people. */
export const runningOrders = async (db: Reader, memberId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from orders
    where ${memberId} in (client_id, freelancer_id) and status not in ('completed', 'cancelled')`.execute(db)
  return rows[0]?.n ?? 0
}
