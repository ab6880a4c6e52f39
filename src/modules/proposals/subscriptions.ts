import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { proposalChanged, proposalDeclined, proposalSent, proposalWithdrawn } from './events'
import { proposalDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['proposal.changed', 'proposal.withdrawn'] })

export const subscriptions = [
  subscribe(proposalSent, notify(proposalDrafts('proposal.sent', 'client'))),
  subscribe(proposalChanged, notify(proposalDrafts('proposal.changed', 'client'))),
  subscribe(proposalWithdrawn, notify(proposalDrafts('proposal.withdrawn', 'client'))),
  subscribe(proposalDeclined, notify(proposalDrafts('proposal.declined', 'freelancer'))),
]
