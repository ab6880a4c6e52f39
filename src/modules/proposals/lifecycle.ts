import { defineLifecycle } from '../../platform/lifecycle'

// biome-ignore format: a table is read by its columns
/**
 * The life of a proposal (§3.3). Sending makes it; being read, shortlisted or noted are facts beside the status.
 * `offer`: the offer that the client made from it ended before anybody agreed.
 */
export const proposalLifecycle = defineLifecycle({
  title: 'The life of a proposal',
  states: ['sent', 'withdrawn', 'declined', 'ordered'],
  start: 'sent',
  roles: ['freelancer', 'client', 'offer'],
  table: {
    edit:     { from: ['sent'],    to: 'sent',      by: ['freelancer'] },
    withdraw: { from: ['sent'],    to: 'withdrawn', by: ['freelancer'] },
    decline:  { from: ['sent'],    to: 'declined',  by: ['client'] },
    order:    { from: ['sent'],    to: 'ordered',   by: ['client'] },
    reopen:   { from: ['ordered'], to: 'sent',      by: ['offer'] },
  },
})

export type ProposalStatus = (typeof proposalLifecycle)['states'][number]
export type ProposalRole = (typeof proposalLifecycle)['roles'][number]
export type ProposalVerb = (typeof proposalLifecycle)['verbs'][number]
export const { states: proposalStatuses, verbsOpenTo } = proposalLifecycle
