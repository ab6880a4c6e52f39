import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { lockProposal } from '../store'

/**
 * The offer made from a proposal ended before anybody agreed: the client may order from it again (§3.3). Called in the
 * transaction that ends the offer. A proposal that is no longer ordered stays as it is.
 */
export const reopen = async (
  tx: Tx,
  of: { proposalId: string; at: Date; actorId: string | null },
): Promise<void> => {
  const proposal = await lockProposal(tx, of.proposalId)
  if (proposal?.status !== 'ordered') return
  await advance(tx, { verb: 'reopen', act: { ...of, as: 'offer' }, locked: proposal })
}
