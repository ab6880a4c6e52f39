import type { Tx } from '../../platform/db'
import type { EventKind } from '../../platform/events'
import { emit } from '../../platform/events'
import type { proposalSent } from './events'
import { decide, type ProposalRole, type ProposalVerb } from './lifecycle'
import { refuse } from './refusals'
import type { DeclineReason } from './rules'
import { insertProposalEvent, type LockedProposal, lockProposal, moveProposal } from './store'

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

interface Step {
  proposal: LockedProposal
  verb: ProposalVerb
  role: ProposalRole
  actorId: string | null
  reason?: DeclineReason
  at: Date
}

/** Decides, moves and remembers. The row is locked already. Refuses 'not-possible-now'. */
export const advance = async (tx: Tx, { proposal, verb, role, actorId, reason, at }: Step): Promise<void> => {
  const { id, status: from } = proposal
  const to = decide(from, verb, role)
  if (!to || !(await moveProposal(tx, { id, from, to, reason: reason ?? null, at })))
    throw refuse('not-possible-now')
  await insertProposalEvent(tx, {
    proposalId: id,
    verb,
    fromStatus: from,
    toStatus: to,
    byRole: role,
    actorId,
    at,
  })
}

type News = typeof proposalSent extends EventKind<infer P> ? P : never

/** Tells everyone who listens what became of a proposal. */
export const tell = (
  tx: Tx,
  event: EventKind<News>,
  {
    proposal,
    at,
  }: { proposal: Pick<LockedProposal, 'id' | 'jobId' | 'freelancerId' | 'clientId'>; at: Date },
): Promise<void> =>
  emit(tx, event, {
    proposalId: proposal.id,
    jobId: proposal.jobId,
    freelancerId: proposal.freelancerId,
    clientId: proposal.clientId,
    at,
  })
