import type { Tx } from '../../../platform/db'
import { advance, proposalOf, tell } from '../advance'
import { checkOffer, type Offer } from '../check-offer'
import { proposalChanged } from '../events'
import { refuse } from '../refusals'
import { mayEdit } from '../rules'
import { clearBody, insertBody, updateProposal } from '../store'

/** Changes a proposal that the client has not opened yet (§3.3). Refuses 'already-read', 'not-possible-now'. */
export const edit = async (
  tx: Tx,
  change: {
    proposalId: string
    freelancerId: string
    offer: Offer
    removeFileIds: readonly string[]
    at: Date
  },
): Promise<void> => {
  const { proposalId, freelancerId, offer, removeFileIds, at } = change
  const proposal = await proposalOf(tx, { proposalId, role: 'freelancer', memberId: freelancerId })
  if (proposal.status === 'sent' && !mayEdit(proposal)) throw refuse('already-read')
  await checkOffer(tx, { offer, freelancerId, at })
  await advance(tx, { proposal, verb: 'edit', role: 'freelancer', actorId: freelancerId, at })
  await updateProposal(tx, { proposalId, message: offer.message, validUntil: offer.validUntil, at })
  await clearBody(tx, proposalId, removeFileIds)
  await insertBody(tx, proposalId, offer)
  await tell(tx, proposalChanged, { proposal, at })
}
