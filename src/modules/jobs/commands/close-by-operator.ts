import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advance } from '../advance'
import { jobEnded } from '../events'
import { refuse } from '../refusals'
import { lockJob, setCloseReason } from '../store'

/**
 * An operator ends a job that breaks the rules of the site; why is kept with the event. Refuses 'job-not-found',
 * 'not-possible-now'.
 */
export const closeByOperator = async (
  tx: Tx,
  closing: { jobId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { jobId, operatorId, reason, at } = closing
  const job = await lockJob(tx, jobId)
  if (!job) throw refuse('job-not-found')
  await advance(tx, { job, verb: 'close', role: 'operator', actorId: operatorId, at, detail: { reason } })
  await setCloseReason(tx, jobId, 'other')
  await emit(tx, jobEnded, { jobId, at })
}
