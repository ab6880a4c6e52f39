import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advance } from '../advance'
import { jobChanged } from '../events'
import { lockJob } from '../store'

/** Time alone ends the collecting of proposals (§3.3). Does nothing before the deadline or when somebody was faster. */
export const passDeadline = async (tx: Tx, job: { jobId: string; at: Date }): Promise<void> => {
  const found = await lockJob(tx, job.jobId)
  if (found?.status !== 'open' || !found.proposalsUntil || found.proposalsUntil > job.at) return
  await advance(tx, { job: found, verb: 'pass-deadline', role: 'clock', actorId: null, at: job.at })
  await emit(tx, jobChanged, { jobId: job.jobId, at: job.at })
}
