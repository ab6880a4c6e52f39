import type { Tx } from '../../platform/db'
import { decide, type JobRole, type JobVerb } from './lifecycle'
import { refuse } from './refusals'
import { insertJobEvent, type LockedJob, lockJob, markPosted, moveJob } from './store'

/** The client's own job, locked. Refuses 'job-not-found' for anybody else's. */
export const ownJob = async (tx: Tx, own: { jobId: string; clientId: string }): Promise<LockedJob> => {
  const job = await lockJob(tx, own.jobId)
  if (job?.clientId !== own.clientId) throw refuse('job-not-found')
  return job
}

interface Step {
  job: LockedJob
  verb: JobVerb
  role: JobRole
  actorId: string | null
  at: Date
  detail?: Record<string, string | number | null>
}

/** Decides, moves and remembers. The row is locked already. Refuses 'not-possible-now'. */
export const advance = async (tx: Tx, { job, verb, role, actorId, at, detail = {} }: Step): Promise<void> => {
  const to = decide(job.status, verb, role)
  if (!to) throw refuse('not-possible-now')
  const isMoved =
    verb === 'post'
      ? await markPosted(tx, { jobId: job.id, clientId: job.clientId, at })
      : await moveJob(tx, { jobId: job.id, from: job.status, to, at })
  if (!isMoved) throw refuse('not-possible-now')
  await insertJobEvent(tx, { jobId: job.id, verb, from: job.status, to, role, actorId, at, detail })
}
