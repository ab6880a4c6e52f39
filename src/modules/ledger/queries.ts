import type { Reader } from '../../platform/db'
import { escrowOf } from './entries'

/** What is held for an order, in yen. */
export const escrowYen = async (db: Reader, orderId: string): Promise<bigint> => {
  const account = await db
    .selectFrom('ledgerAccounts')
    .select('balanceYen')
    .where('id', '=', escrowOf(orderId))
    .executeTakeFirst()
  return account?.balanceYen ?? 0n
}
