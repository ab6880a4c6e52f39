// How proposals are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import type { Tx } from '../../platform/db'
import { proposalChanged, proposalDeclined, proposalWithdrawn } from './events'
import { type ProposalRole, proposalLifecycle } from './lifecycle'
import { refuse } from './refusals'
import {
  insertProposalEvent,
  type LockedProposal,
  lockProposal,
  moveProposal,
  type ProposalChange,
} from './store'

/** The proposal, locked, for its writer or its reader. Refuses 'proposal-not-found' for anybody else. */
export const proposalOf = async (
  tx: Tx,
  of: { proposalId: string; role: Exclude<ProposalRole, 'offer'>; memberId: string },
): Promise<LockedProposal> => {
  const proposal = await lockProposal(tx, of.proposalId)
  const owner = of.role === 'client' ? proposal?.clientId : proposal?.freelancerId
  if (!proposal || owner !== of.memberId) throw refuse('proposal-not-found')
  return proposal
}

interface Act extends BaseAct {
  proposalId: string
  as?: 'offer'
}

/** Moves a proposal by one verb. Refuses 'proposal-not-found', 'not-possible-now', and what the special part refuses. */
export const advance = defineAdvance<LockedProposal, ProposalChange, Act>()({
  lifecycle: proposalLifecycle,
  lock: (tx, { proposalId }) => lockProposal(tx, proposalId),
  parties: ({ freelancerId, clientId }) => ({ freelancer: freelancerId, client: clientId }),
  refuse: (reason) => refuse(reason === 'wrong-moment' ? 'not-possible-now' : 'proposal-not-found'),
  move: async (tx, { row, from, to, act, set }) => {
    const isMoved = await moveProposal(tx, { id: row.id, from, to, at: act.at, set })
    return isMoved ? { status: to } : undefined
  },
  record: (tx, { row, verb, from, to, role, act: { actorId, at } }) =>
    insertProposalEvent(tx, {
      proposalId: row.id,
      verb,
      fromStatus: from,
      toStatus: to,
      byRole: role,
      actorId,
      at,
    }),
  events: {
    edit: proposalChanged,
    withdraw: proposalWithdrawn,
    decline: proposalDeclined,
    // The order that comes out of it has events of its own.
    order: null,
    reopen: null,
  },
  payload: ({ row, act }) => newsFrom(row, act.at),
})

/** What every event of a proposal holds. */
export const newsFrom = (
  proposal: Pick<LockedProposal, 'id' | 'jobId' | 'freelancerId' | 'clientId'>,
  at: Date,
) => ({
  proposalId: proposal.id,
  jobId: proposal.jobId,
  freelancerId: proposal.freelancerId,
  clientId: proposal.clientId,
  at,
})
