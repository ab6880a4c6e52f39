import type { Tx } from '../../platform/db'

export const setScannedUntil = async (tx: Tx, doneUntil: Date): Promise<void> => {
  await tx
    .insertInto('paperScans')
    .values({ doneUntil })
    .onConflict((oc) => oc.column('onlyOne').doUpdateSet({ doneUntil }))
    .execute()
}
