import type { Tx } from '../../platform/db'

/** False when one is being made already. */
export const insertExport = async (
  tx: Tx,
  asked: { id: string; memberId: string; askedAt: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accountExports')
    .values(asked)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const setProgress = async (
  tx: Tx,
  of: { id: string; partsDone: number; partsTotal: number },
): Promise<void> => {
  const { id, ...parts } = of
  await tx.updateTable('accountExports').set(parts).where('id', '=', id).execute()
}

export const markMade = async (tx: Tx, made: { id: string; bytes: bigint; at: Date }): Promise<void> => {
  await tx
    .updateTable('accountExports')
    .set({ madeAt: made.at, bytes: made.bytes })
    .where('id', '=', made.id)
    .execute()
}

export const markFailed = async (tx: Tx, failed: { id: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('accountExports')
    .set({ failedAt: failed.at })
    .where('id', '=', failed.id)
    .where('madeAt', 'is', null)
    .execute()
}

export const markExportErased = async (tx: Tx, gone: { id: string; at: Date }): Promise<void> => {
  await tx.updateTable('accountExports').set({ erasedAt: gone.at }).where('id', '=', gone.id).execute()
}

export const insertClosing = async (
  tx: Tx,
  closing: { id: string; memberId: string; askedAt: Date; dueAt: Date; returnHash: string },
): Promise<void> => {
  await tx.insertInto('accountClosings').values(closing).execute()
}

/** The closing that a letter's token belongs to, locked. */
export const lockClosingByHash = (tx: Tx, returnHash: string) =>
  tx
    .selectFrom('accountClosings')
    .selectAll()
    .where('returnHash', '=', returnHash)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const lockClosing = (tx: Tx, id: string) =>
  tx.selectFrom('accountClosings').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const markClosing = async (
  tx: Tx,
  change: { id: string; returnedAt: Date } | { id: string; removedAt: Date },
): Promise<void> => {
  const { id, ...times } = change
  await tx.updateTable('accountClosings').set(times).where('id', '=', id).execute()
}
