import { defineEvent } from '../../platform/events'

type JobNews = { jobId: string; clientId: string; at: Date }

export const jobPosted = defineEvent<JobNews>('job.posted')
/** Its words, dates or terms changed: searches and pages that keep a copy must look again. */
export const jobChanged = defineEvent<JobNews>('job.changed')
/** Filled or closed: no more proposals, ever. */
export const jobEnded = defineEvent<JobNews>('job.ended')
export const questionAsked = defineEvent<{ jobId: string; questionId: string; clientId: string; at: Date }>(
  'question.asked',
)
export const questionAnswered = defineEvent<{
  jobId: string
  questionId: string
  askerId: string
  at: Date
}>('question.answered')
export const freelancerInvited = defineEvent<{ jobId: string; freelancerId: string; at: Date }>(
  'freelancer.invited',
)
