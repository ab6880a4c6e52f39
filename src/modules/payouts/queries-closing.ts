import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

/** 1 when earnings wait to be paid out, else 0. */
export const balanceToPay = async (db: Reader, memberId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ledger_accounts
    where id = 'freelancer/' || ${memberId} and balance_yen > 0`.execute(db)
  return rows[0]?.n ?? 0
}
