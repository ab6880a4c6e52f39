import type { Tx } from '../../../platform/db'
import { proposalOf } from '../advance'
import { setNote } from '../store-marks'

/** Keeps the client's private note about a proposal; nobody else ever reads it. */
export const writeNote = async (
  tx: Tx,
  note: { proposalId: string; clientId: string; body: string; at: Date },
): Promise<void> => {
  await proposalOf(tx, { proposalId: note.proposalId, role: 'client', memberId: note.clientId })
  await setNote(tx, note)
}
