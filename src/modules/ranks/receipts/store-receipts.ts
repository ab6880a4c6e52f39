import { sql } from 'kysely'
import type { Tx } from '../../../platform/db'

/** Freelancers' receipts and clients' are kept apart: each may point at a step of its own history (decision 028). */
export type ReceiptTable = 'rankReceipts' | 'rankClientReceipts'

/** A receipt as it is kept, of whatever tiers T. */
export interface SavedReceipt<T extends string> {
  readonly id: string
  readonly memberId: string
  readonly changeId: string | null
  readonly at: Date
  readonly tier: T
  readonly policy: string
  /** The canonical text, and the signature over it without its payload. */
  readonly document: string
  readonly jws: string
}

/** A second receipt of the same step, or of the same id, is not made. */
export const insertReceipt = async (
  tx: Tx,
  table: ReceiptTable,
  receipt: SavedReceipt<string>,
): Promise<void> => {
  await tx
    .insertInto(table)
    .values(receipt)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whoever asks for receipts waits for their own earlier request: a limit holds against many clicks at once. */
export const lockRequests = async (tx: Tx, memberId: string): Promise<void> => {
  await sql`select from members where id = ${memberId} for no key update`.execute(tx)
}
