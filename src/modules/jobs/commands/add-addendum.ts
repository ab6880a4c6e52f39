import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { ownJob } from '../advance'
import { jobChanged } from '../events'
import { refuse } from '../refusals'
import { insertAddendum } from '../store-talk'

/** Adds a dated note under a posted job, for everybody to see (§3.3). Refuses 'not-possible-now'. */
export const addAddendum = async (
  tx: Tx,
  addendum: { id: string; jobId: string; clientId: string; body: string; at: Date },
): Promise<void> => {
  const { id, jobId, body, at } = addendum
  const job = await ownJob(tx, addendum)
  if (job.status !== 'open' && job.status !== 'selecting') throw refuse('not-possible-now')
  await insertAddendum(tx, { id, jobId, body, at })
  await emit(tx, jobChanged, { jobId, clientId: job.clientId, at })
}
