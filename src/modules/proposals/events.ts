import { defineEvent } from '../../platform/events'

type News = { proposalId: string; jobId: string; freelancerId: string; clientId: string; at: Date }

export const proposalSent = defineEvent<News>('proposal.sent')
/** Its writer changed it, before the client had opened it. */
export const proposalChanged = defineEvent<News>('proposal.changed')
export const proposalWithdrawn = defineEvent<News>('proposal.withdrawn')
export const proposalDeclined = defineEvent<News>('proposal.declined')
