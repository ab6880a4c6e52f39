import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { SavedReceipt } from './queries-receipts'
import type { Place } from './subjects'

/** A second receipt of the same step, or of the same id, is not made. */
export const insertReceipt = async (
  tx: Tx,
  { receipts }: Pick<Place, 'receipts'>,
  receipt: SavedReceipt,
): Promise<void> => {
  await tx
    .insertInto(receipts)
    .values(receipt)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whoever asks for receipts waits for their own earlier request: a limit holds against many clicks at once. */
export const lockRequests = async (tx: Tx, memberId: string): Promise<void> => {
  await sql`select from members where id = ${memberId} for no key update`.execute(tx)
}
