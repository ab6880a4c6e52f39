import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advance, ownJob } from '../advance'
import { checkComplete, checkRequirements } from '../checks'
import { jobPosted } from '../events'

/**
 * Posts a draft: from now on freelancers may propose (§3.3). Refuses with the missing field, and
 * 'confirmation-needed' when a client who is not confirmed sets requirements.
 */
export const post = async (tx: Tx, job: { jobId: string; clientId: string; at: Date }): Promise<void> => {
  const draft = await ownJob(tx, job)
  checkComplete(draft, job.at)
  await checkRequirements(tx, draft)
  await advance(tx, { job: draft, verb: 'post', role: 'client', actorId: job.clientId, at: job.at })
  await emit(tx, jobPosted, { jobId: job.jobId, clientId: job.clientId, at: job.at })
}
