import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { checkFree } from '../../members'
import { questionAsked } from '../events'
import { isInvited, personFacts } from '../queries'
import { refuse } from '../refusals'
import { sightOf } from '../rules'
import { lockJob } from '../store'
import { insertQuestion } from '../store-talk'

/**
 * Asks in public, under the post (§3.3). Refuses 'job-not-found' for a job that the asker may not see, 'own-question',
 * 'not-taking-questions' once proposals are closed, and 'barred'.
 */
export const askQuestion = async (
  tx: Tx,
  question: { id: string; jobId: string; askerId: string; body: string; at: Date },
): Promise<void> => {
  const { id, jobId, askerId, at } = question
  const job = await lockJob(tx, jobId)
  if (!job) throw refuse('job-not-found')
  if (job.clientId === askerId) throw refuse('own-question')
  const person = await personFacts(tx, askerId)
  if (sightOf(job, person, await isInvited(tx, { jobId, memberId: askerId })) !== 'whole')
    throw refuse('job-not-found')
  if (job.status !== 'open' || (job.proposalsUntil && at >= job.proposalsUntil))
    throw refuse('not-taking-questions')
  await checkFree(tx, { memberId: askerId, wanted: 'messaging', at })
  if (await insertQuestion(tx, question))
    await emit(tx, questionAsked, { jobId, questionId: id, clientId: job.clientId, at })
}
