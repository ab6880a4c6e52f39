import type { Tx } from '../../../platform/db'
import { recordAction } from '../../messages'
import { advance, proposalOf, tell } from '../advance'
import { proposalWithdrawn } from '../events'

/** Takes a proposal back; a new one may be sent while the job is open. Refuses 'not-possible-now'. */
export const withdraw = async (
  tx: Tx,
  of: { proposalId: string; freelancerId: string; at: Date },
): Promise<void> => {
  const { proposalId, freelancerId, at } = of
  const proposal = await proposalOf(tx, { proposalId, role: 'freelancer', memberId: freelancerId })
  await advance(tx, { proposal, verb: 'withdraw', role: 'freelancer', actorId: freelancerId, at })
  await recordAction(tx, {
    threadId: proposal.threadId,
    memberId: freelancerId,
    deed: 'withdraw-proposal',
    at,
  })
  await tell(tx, proposalWithdrawn, { proposal, at })
}
