import type { Tx } from '../../../platform/db'

/** Answers false where one is asked for already. */
export const insertReset = async (
  tx: Tx,
  reset: { id: string; memberId: string; words: string; stopHash: string; askedAt: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('factorResets')
    .values(reset)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const lockReset = (tx: Tx, by: { id: string } | { stopHash: string }) => {
  const rows = tx.selectFrom('factorResets').selectAll().forNoKeyUpdate()
  return (
    'id' in by ? rows.where('id', '=', by.id) : rows.where('stopHash', '=', by.stopHash)
  ).executeTakeFirst()
}

export const decideReset = async (
  tx: Tx,
  word: { id: string; decidedBy: string; decidedAt: Date; reason: string; worksAt: Date | null },
): Promise<void> => {
  const { id, ...set } = word
  await tx.updateTable('factorResets').set(set).where('id', '=', id).execute()
}

export const endReset = async (
  tx: Tx,
  end: { id: string; stoppedAt: Date } | { id: string; doneAt: Date },
): Promise<void> => {
  const { id, ...set } = end
  await tx.updateTable('factorResets').set(set).where('id', '=', id).execute()
}

/** Whoever came in by a code has not lost it: what they or somebody else asked for ends. */
export const stopResetsOf = async (tx: Tx, of: { memberId: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('factorResets')
    .set({ stoppedAt: of.at })
    .where('memberId', '=', of.memberId)
    .where('stoppedAt', 'is', null)
    .where('doneAt', 'is', null)
    .execute()
}
