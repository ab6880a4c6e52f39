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

/** The orders that a charge pays, in its order, with their amounts in yen (client fee included). */
export const chargeLines = (db: Reader, chargeId: string) =>
  db
    .selectFrom('chargeLines')
    .select(['orderId', 'amountYen'])
    .where('chargeId', '=', chargeId)
    .orderBy('position')
    .execute()
