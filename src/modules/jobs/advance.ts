// How jobs are locked, moved and recorded; the steps of every verb are the platform's.
import { type Act as BaseAct, defineAdvance } from '../../platform/advance'
import type { Tx } from '../../platform/db'
import { jobChanged, jobEnded, jobPosted } from './events'
import { jobLifecycle } from './lifecycle'
import { refuse } from './refusals'
import { insertJobEvent, type JobChange, type LockedJob, lockJob, moveJob } from './store'

interface Act extends BaseAct {
  jobId: string
  as?: 'operator' | 'clock' | 'agreement'
}

/** The client's own job, locked. Refuses 'job-not-found' for anybody else's. */
export const ownJob = async (tx: Tx, own: { jobId: string; clientId: string }): Promise<LockedJob> => {
  const job = await lockJob(tx, own.jobId)
  if (job?.clientId !== own.clientId) throw refuse('job-not-found')
  return job
}

/** Moves a job by one verb. Refuses 'job-not-found', 'not-possible-now', and what the special part refuses. */
export const advance = defineAdvance<LockedJob, JobChange, Act>()({
  lifecycle: jobLifecycle,
  lock: (tx, { jobId }) => lockJob(tx, jobId),
  parties: ({ clientId }) => ({ client: clientId }),
  refuse: (reason) => refuse(reason === 'not-found' ? 'job-not-found' : 'not-possible-now'),
  move: async (tx, { row, from, to, act, set }) => {
    const isMoved = await moveJob(tx, { jobId: row.id, from, to, at: act.at, set })
    return isMoved ? { status: to } : undefined
  },
  record: (tx, { row, act: { actorId, at }, ...move }) =>
    insertJobEvent(tx, { ...move, jobId: row.id, actorId, at }),
  events: {
    post: jobPosted,
    'pass-deadline': jobChanged,
    extend: jobChanged,
    fill: jobEnded,
    close: jobEnded,
  },
  payload: ({ row, act }) => ({ jobId: row.id, clientId: row.clientId, at: act.at }),
})
