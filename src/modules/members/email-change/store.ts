import type { Tx } from '../../../platform/db'

export interface NewEmailChange {
  id: string
  memberId: string
  oldEmail: string
  newEmail: string
  confirmHash: string
  stopHash: string
  askedAt: Date
}

/** One change at a time: the one before that still waits is stopped. */
export const insertChange = async (tx: Tx, change: NewEmailChange): Promise<void> => {
  await tx
    .updateTable('emailChanges')
    .set({ stoppedAt: change.askedAt })
    .where('memberId', '=', change.memberId)
    .where('confirmedAt', 'is', null)
    .where('stoppedAt', 'is', null)
    .execute()
  await tx.insertInto('emailChanges').values(change).execute()
}

/** The change that a token of a letter belongs to, locked. */
export const lockChange = (tx: Tx, by: { confirmHash: string } | { stopHash: string }) => {
  const [column, hash] =
    'confirmHash' in by ? (['confirmHash', by.confirmHash] as const) : (['stopHash', by.stopHash] as const)
  return tx
    .selectFrom('emailChanges')
    .selectAll()
    .where(column, '=', hash)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export const markChange = async (
  tx: Tx,
  change: { id: string; confirmedAt?: Date; stoppedAt?: Date },
): Promise<void> => {
  const { id, ...times } = change
  await tx.updateTable('emailChanges').set(times).where('id', '=', id).execute()
}
