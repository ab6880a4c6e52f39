// What a correction of a settlement locks and takes back; the posting itself is written like any other.
import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import { heldRefunds } from './queries-corrections'

/** Locks accounts in the order of their ids, as postings do, before their balances are judged. */
export const lockAccounts = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx
    .selectFrom('ledgerAccounts')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Takes back refunds that were never sent. */
export const withdrawHeldRefunds = async (tx: Tx, of: { orderId: string; at: Date }): Promise<void> => {
  await sql`update refunds set status = 'withdrawn', settled_at = ${of.at} where ${heldRefunds(of.orderId)}`.execute(
    tx,
  )
}

/** From now on the order's held refunds wait until then; 'infinity' as long as nobody knows until when. */
export const holdRefundsUntil = async (
  tx: Tx,
  of: { orderId: string; until: Date | 'infinity' },
): Promise<void> => {
  await sql`update refunds set not_before = ${of.until}::timestamptz where ${heldRefunds(of.orderId)}`.execute(
    tx,
  )
}
