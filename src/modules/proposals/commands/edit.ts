import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { checkOffer, type Offer } from '../check-offer'
import { refuse } from '../refusals'
import { mayEdit } from '../rules'
import { clearBody, insertBody } from '../store'

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
  await advance(tx, { verb: 'edit', act: { proposalId, actorId: freelancerId, at } }, async (proposal) => {
    if (!mayEdit(proposal)) throw refuse('already-read')
    await checkOffer(tx, { offer, freelancerId, at, aiRule: proposal.aiRule })
    await clearBody(tx, proposalId, removeFileIds)
    await insertBody(tx, proposalId, offer)
    return { set: { message: offer.message, validUntil: offer.validUntil, ...offer.ai, editedAt: at } }
  })
}
