import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { refuse } from '../refusals'
import { addHire, lockJob } from '../store'

/**
 * Counts one person as hired; the last one that the job looked for fills it (§3.3). Called in the transaction that
 * agrees the first order of a contract; `wasHired` is asked once the job is locked, since two orders of one contract may be agreed
 * at once. Refuses 'already-filled' when the job takes nobody any more.
 */
export const countHire = async (
  tx: Tx,
  hire: { jobId: string; at: Date; actorId: string; wasHired: () => Promise<boolean> },
): Promise<void> => {
  const { jobId, actorId, at, wasHired } = hire
  const job = await lockJob(tx, jobId)
  if (!job) throw refuse('job-not-found')
  if (await wasHired()) return
  if (job.status !== 'open' && job.status !== 'selecting') throw refuse('already-filled')
  await addHire(tx, job.id)
  if (job.hired + 1 < job.hires) return
  await advance(tx, { verb: 'fill', act: { jobId, actorId, as: 'agreement', at }, locked: job })
}
