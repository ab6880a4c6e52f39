import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { isInvited, jobForProposal, obstacleTo, personFacts, sightOf } from '../../jobs'
import { checkFree, checkShown } from '../../members'
import { openThread, recordAction } from '../../messages'
import { newsFrom } from '../advance'
import { checkOffer, type Offer } from '../check-offer'
import { proposalSent } from '../events'
import { refuse } from '../refusals'
import { activeProposal, insertBody, insertProposal, insertProposalEvent } from '../store'

export interface NewProposal {
  id: string
  /** For the thread, should there be none yet. */
  threadId: string
  jobId: string
  freelancerId: string
  offer: Offer
  at: Date
}

/**
 * Sends a proposal and opens the thread of the two people (§3.3). One active proposal per person and job. Refuses with
 * the obstacle that the job page shows ('tier-too-low', 'own-job', …), and 'job-not-found' where it shows nothing; sent twice with one id, it is sent once.
 */
export const send = async (tx: Tx, sending: NewProposal): Promise<void> => {
  const { id, jobId, freelancerId, offer, at } = sending
  const job = await jobForProposal(tx, { jobId })
  if (!job) throw refuse('job-not-found')
  const active = await activeProposal(tx, { jobId, freelancerId })
  if (active?.id === id) return
  await checkShown(tx, { kind: 'job', id: jobId })
  const person = await personFacts(tx, freelancerId)
  const invited = await isInvited(tx, { jobId, memberId: freelancerId })
  const proposed = active !== undefined
  if (sightOf(job, person, invited || proposed) === 'nothing') throw refuse('job-not-found')
  const obstacle = obstacleTo(job, { person, invited, proposed, at })
  if (obstacle) throw refuse(obstacle)
  await checkFree(tx, { memberId: freelancerId, wanted: 'proposing', at })
  await checkOffer(tx, { offer, freelancerId, at, aiRule: job.aiUse })
  const { clientId, title } = job
  const threadId = await openThread(tx, {
    id: sending.threadId,
    contextKind: 'job',
    contextId: jobId,
    freelancerId,
    clientId,
    title,
    tied: true,
    at,
  })
  const { message, validUntil } = offer
  const words = { message, validUntil, ...offer.ai }
  await insertProposal(tx, { id, jobId, freelancerId, ...words, threadId, sentAt: at })
  await insertBody(tx, id, offer)
  await recordAction(tx, { threadId, memberId: freelancerId, deed: 'propose', at })
  await insertProposalEvent(tx, {
    proposalId: id,
    verb: 'send',
    fromStatus: 'sent',
    toStatus: 'sent',
    byRole: 'freelancer',
    actorId: freelancerId,
    at,
  })
  await emit(tx, proposalSent, newsFrom({ id, jobId, freelancerId, clientId }, at))
}
