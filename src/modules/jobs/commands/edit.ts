import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { ownJob } from '../advance'
import { checkComplete, checkRequirements, checkSixItems } from '../checks'
import { jobChanged } from '../events'
import { type JobChange, keepFields } from '../keep-fields'
import { hasProposals } from '../queries'
import { refuse } from '../refusals'

/**
 * Changes a posted job while nobody has proposed; afterwards only addenda and a later deadline are left (§3.3).
 * Refuses 'proposals-have-come', 'not-possible-now', and what posting refuses.
 */
export const edit = async (tx: Tx, change: JobChange): Promise<void> => {
  const job = await ownJob(tx, change)
  if (job.status !== 'open') throw refuse('not-possible-now')
  // Sending a proposal locks the same row, so none can slip in between.
  if (await hasProposals(tx, change.jobId)) throw refuse('proposals-have-come')
  const after = { ...job, ...change.fields }
  checkComplete(after, change.at, job)
  await checkSixItems(tx, after)
  await checkRequirements(tx, after)
  await keepFields(tx, change)
  await emit(tx, jobChanged, { jobId: change.jobId, clientId: job.clientId, at: change.at })
}
