import type { Tx } from '../../platform/db'
import { checkShown } from '../members'
import { proposalOf } from './advance'
import { orderRows } from './queries'
import { refuse } from './refusals'
import type { ExtraRow, OrderRow } from './rules'
import type { LockedProposal } from './store'

export interface ProposalForOrder {
  proposal: LockedProposal
  /** In the order of the proposal. */
  rows: (OrderRow & { position: number })[]
  extras: (ExtraRow & { position: number })[]
}

/**
 * A proposal that its client may order from now, locked. Refuses 'proposal-not-found' for anybody else's,
 * 'not-possible-now' when it was withdrawn, declined or ordered, 'job-ended' when the job is filled or closed, 'content-hidden' where operators have hidden it.
 */
export const proposalForOrder = async (
  tx: Tx,
  of: { proposalId: string; clientId: string },
): Promise<ProposalForOrder> => {
  const { proposalId, clientId } = of
  const proposal = await proposalOf(tx, { proposalId, role: 'client', memberId: clientId })
  if (proposal.status !== 'sent') throw refuse('not-possible-now')
  if (proposal.jobStatus !== 'open' && proposal.jobStatus !== 'selecting') throw refuse('job-ended')
  await checkShown(tx, { kind: 'proposal', id: proposalId })
  return { proposal, ...(await orderRows(tx, proposalId)) }
}
