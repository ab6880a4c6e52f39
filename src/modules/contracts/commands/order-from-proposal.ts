import type { Tx } from '../../../platform/db'
import { markOrdered, proposalForOrder } from '../../proposals'
import type { ContractExtras } from '../contract-form'
import { refuse } from '../refusals'
import { jobTerms } from '../store'
import { type OfferRow, offer } from './offer'

export interface ProposalOrder extends Omit<ContractExtras, 'aiUse' | 'aiNote'> {
  /** The contract's id, made at the door. */
  id: string
  threadId: string
  proposalId: string
  clientId: string
  rows: OfferRow[]
  revisions: number
  rights: 'transfer' | 'licence' | 'keep'
  at: Date
}

/**
 * The client orders from a proposal, on its terms or on others that the freelancer may counter (§3.1). Refuses what
 * `proposalForOrder` refuses: a proposal of another's job, withdrawn, declined, or ordered before.
 */
export const orderFromProposal = async (tx: Tx, act: ProposalOrder): Promise<void> => {
  const { proposal } = await proposalForOrder(tx, { proposalId: act.proposalId, clientId: act.clientId })
  const job = await jobTerms(tx, proposal.jobId)
  if (!job?.categorySlug) throw refuse('no-such-proposal')
  await markOrdered(tx, { proposalId: act.proposalId, at: act.at, actorId: act.clientId })
  const { proposalId, ...terms } = act
  await offer(tx, {
    ...terms,
    freelancerId: proposal.freelancerId,
    categorySlug: job.categorySlug,
    title: job.title,
    origin: 'proposal',
    originId: proposalId,
    jobId: proposal.jobId,
    withholding: job.withholding,
    aiUse: job.aiUse,
    aiNote: job.aiNote,
  })
}
