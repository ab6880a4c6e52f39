import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { lockJob } from '../store'

/** Time alone ends the collecting of proposals (§3.3). Does nothing before the deadline or when somebody was faster. */
export const passDeadline = async (tx: Tx, job: { jobId: string; at: Date }): Promise<void> => {
  const { jobId, at } = job
  const found = await lockJob(tx, jobId)
  if (found?.status !== 'open' || !found.proposalsUntil || found.proposalsUntil > at) return
  await advance(tx, { verb: 'pass-deadline', act: { jobId, actorId: null, as: 'clock', at }, locked: found })
}
