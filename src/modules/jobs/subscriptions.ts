import { subscribe } from '../../platform/events'
import { defineNotices } from '../../platform/notices'
import { freelancerInvited, jobChanged, jobEnded, questionAnswered, questionAsked } from './events'
import { invitationDrafts, jobDrafts, questionDrafts } from './notice-drafts'
import { noticeTexts } from './texts'

const notify = defineNotices(noticeTexts, { quiet: ['job.changed'] })

export const subscriptions = [
  subscribe(jobChanged, notify(jobDrafts('job.changed'))),
  subscribe(jobEnded, notify(jobDrafts('job.ended'))),
  subscribe(questionAsked, notify(questionDrafts('question.asked'))),
  subscribe(questionAnswered, notify(questionDrafts('question.answered'))),
  subscribe(freelancerInvited, notify(invitationDrafts)),
]
