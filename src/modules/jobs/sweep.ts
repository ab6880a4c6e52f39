import { inTransaction } from '../../platform/db'
import type { WorkContext } from '../../platform/jobs'
import { passDeadline } from './commands/pass-deadline'
import { jobsPastDeadline } from './queries'

/** Jobs whose deadline has passed go on to selecting: each in a transaction of its own, so that one at fault holds up none. */
export const sweepJobs = async ({ db, at }: WorkContext): Promise<void> => {
  for (const { id } of await jobsPastDeadline(db, at))
    await inTransaction(db, (tx) => passDeadline(tx, { jobId: id, at }))
}
