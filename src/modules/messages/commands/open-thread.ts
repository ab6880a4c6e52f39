import type { Tx } from '../../../platform/db'
import { insertThread, type NewThread } from '../store'

/**
 * Opens the thread of one pair and one context, or finds the one there is (§3.9). `tied`: a job, proposal, package
 * or order stands between the two, so that silence counts from now on (§2.2). Answers the thread's id.
 */
export const openThread = (tx: Tx, thread: NewThread): Promise<string> => insertThread(tx, thread)
