export const proposalStatuses = ['sent', 'withdrawn', 'declined', 'ordered'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** `offer`: the offer that the client made from it ended without a word of agreement. */
export const proposalRoles = ['freelancer', 'client', 'offer'] as const
export type ProposalRole = (typeof proposalRoles)[number]

interface Move {
  verb: string
  from: readonly ProposalStatus[]
  to: ProposalStatus
  by: readonly ProposalRole[]
}

/** The life of a proposal (§3.3). Sending makes it; being read, shortlisted or noted are facts beside the status. */
export const proposalMoves = [
  { verb: 'edit', from: ['sent'], to: 'sent', by: ['freelancer'] },
  { verb: 'withdraw', from: ['sent'], to: 'withdrawn', by: ['freelancer'] },
  { verb: 'decline', from: ['sent'], to: 'declined', by: ['client'] },
  { verb: 'order', from: ['sent'], to: 'ordered', by: ['client'] },
  { verb: 'reopen', from: ['ordered'], to: 'sent', by: ['offer'] },
] as const satisfies readonly Move[]

export type ProposalVerb = (typeof proposalMoves)[number]['verb']

/** Where the verb leads, or null when this role may not do it now. */
export const decide = (
  status: ProposalStatus,
  verb: ProposalVerb,
  role: ProposalRole,
): ProposalStatus | null => {
  const moves: readonly Move[] = proposalMoves
  const move = moves.find((row) => row.verb === verb && row.from.includes(status) && row.by.includes(role))
  return move?.to ?? null
}

/** What this role may do now: pages draw their buttons from it. */
export const verbsOpenTo = (role: ProposalRole, status: ProposalStatus): ProposalVerb[] =>
  proposalMoves.filter((row) => decide(status, row.verb, role) !== null).map((row) => row.verb)
