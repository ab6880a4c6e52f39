import type { Tx } from '../../platform/db'

/** Remembers the first opening only. */
export const setRead = async (tx: Tx, read: { proposalId: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('proposals')
    .set({ readAt: read.at })
    .where('id', '=', read.proposalId)
    .where('readAt', 'is', null)
    .execute()
}

export const insertShortlisting = async (
  tx: Tx,
  mark: { proposalId: string; clientId: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('shortlistings')
    .values(mark)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const deleteShortlisting = async (tx: Tx, proposalId: string): Promise<void> => {
  await tx.deleteFrom('shortlistings').where('proposalId', '=', proposalId).execute()
}

/** Keeps the client's private note; an empty one takes it away. */
export const setNote = async (
  tx: Tx,
  note: { proposalId: string; clientId: string; body: string; at: Date },
): Promise<void> => {
  if (note.body === '') {
    await tx.deleteFrom('proposalNotes').where('proposalId', '=', note.proposalId).execute()
    return
  }
  await tx
    .insertInto('proposalNotes')
    .values(note)
    .onConflict((conflict) => conflict.column('proposalId').doUpdateSet({ body: note.body, at: note.at }))
    .execute()
}
