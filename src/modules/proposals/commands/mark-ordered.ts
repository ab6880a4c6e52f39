import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { refuse } from '../refusals'
import { lockProposal } from '../store'

/** The client has ordered from this proposal. Called in the transaction that offers the orders. Refuses 'not-possible-now'. */
export const markOrdered = async (
  tx: Tx,
  of: { proposalId: string; at: Date; actorId: string },
): Promise<void> => {
  const proposal = await lockProposal(tx, of.proposalId)
  if (!proposal) throw refuse('proposal-not-found')
  await advance(tx, { proposal, verb: 'order', role: 'client', actorId: of.actorId, at: of.at })
}
