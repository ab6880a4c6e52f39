import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advance } from '../advance'
import { jobEnded } from '../events'
import { refuse } from '../refusals'
import { addHire, lockJob } from '../store'

/**
 * Counts one person as hired; the last one that the job looked for fills it (§3.3). Called in the transaction that
 * agrees the first order of a contract. Refuses 'already-filled' when the job takes nobody any more.
 */
export const countHire = async (
  tx: Tx,
  hire: { jobId: string; at: Date; actorId: string },
): Promise<void> => {
  const job = await lockJob(tx, hire.jobId)
  if (!job) throw refuse('job-not-found')
  if (job.status !== 'open' && job.status !== 'selecting') throw refuse('already-filled')
  await addHire(tx, job.id)
  if (job.hired + 1 < job.hires) return
  await advance(tx, { job, verb: 'fill', role: 'agreement', actorId: hire.actorId, at: hire.at })
  await emit(tx, jobEnded, { jobId: job.id, at: hire.at })
}
