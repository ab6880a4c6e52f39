import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advance, ownJob } from '../advance'
import { jobEnded } from '../events'
import { refuse } from '../refusals'

/** The client has hired enough people, though fewer than planned. Refuses 'nobody-hired', 'not-possible-now'. */
export const fill = async (tx: Tx, job: { jobId: string; clientId: string; at: Date }): Promise<void> => {
  const own = await ownJob(tx, job)
  if (own.hired === 0) throw refuse('nobody-hired')
  await advance(tx, { job: own, verb: 'fill', role: 'client', actorId: job.clientId, at: job.at })
  await emit(tx, jobEnded, { jobId: job.jobId, at: job.at })
}
