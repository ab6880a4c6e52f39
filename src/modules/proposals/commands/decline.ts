import type { Tx } from '../../../platform/db'
import { advance, proposalOf, tell } from '../advance'
import { proposalDeclined } from '../events'
import type { DeclineReason } from '../rules'

/** Declines a proposal with a reason that its writer sees (§3.3). Refuses 'not-possible-now'. */
export const decline = async (
  tx: Tx,
  of: { proposalId: string; clientId: string; reason: DeclineReason; at: Date },
): Promise<void> => {
  const { proposalId, clientId, reason, at } = of
  const proposal = await proposalOf(tx, { proposalId, role: 'client', memberId: clientId })
  await advance(tx, { proposal, verb: 'decline', role: 'client', actorId: clientId, reason, at })
  await tell(tx, proposalDeclined, { proposal, at })
}
