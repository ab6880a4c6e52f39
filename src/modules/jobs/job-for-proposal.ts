import type { Tx } from '../../platform/db'
import { type LockedJob, lockJob } from './store'

/** The job that a proposal or an order is about, locked until the transaction ends. Undefined for an unknown id. */
export const jobForProposal = (tx: Tx, of: { jobId: string }): Promise<LockedJob | undefined> =>
  lockJob(tx, of.jobId)
