import { type RawBuilder, sql } from 'kysely'
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

/** SQL that is true for the entries (`t`) of a member's own account. */
export const accountEntries = (memberId: string): RawBuilder<boolean> =>
  sql<boolean>`t.account_id = ${`freelancer/${memberId}`}`
