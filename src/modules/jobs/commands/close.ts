import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advance, ownJob } from '../advance'
import { jobEnded } from '../events'
import type { CloseReason } from '../rules'
import { setCloseReason } from '../store'

/**
 * Ends a job without filling it. Orders that came out of it go on; proposals stay where they are, for their
 * writers to see. Refuses 'not-possible-now'.
 */
export const close = async (
  tx: Tx,
  job: { jobId: string; clientId: string; reason: CloseReason; at: Date },
): Promise<void> => {
  const { jobId, clientId, reason, at } = job
  const own = await ownJob(tx, job)
  await advance(tx, { job: own, verb: 'close', role: 'client', actorId: clientId, at, detail: { reason } })
  await setCloseReason(tx, jobId, reason)
  await emit(tx, jobEnded, { jobId, at })
}
