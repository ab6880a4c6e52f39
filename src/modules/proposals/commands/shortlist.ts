import type { Tx } from '../../../platform/db'
import { proposalOf } from '../advance'
import { deleteShortlisting, insertShortlisting } from '../store-marks'

/** Puts a proposal on the client's short list, or takes it off. The freelancer is not told. */
export const shortlist = async (
  tx: Tx,
  mark: { proposalId: string; clientId: string; isOn: boolean; at: Date },
): Promise<void> => {
  const { proposalId, clientId, at } = mark
  await proposalOf(tx, { proposalId, role: 'client', memberId: clientId })
  if (mark.isOn) await insertShortlisting(tx, { proposalId, clientId, at })
  else await deleteShortlisting(tx, proposalId)
}
