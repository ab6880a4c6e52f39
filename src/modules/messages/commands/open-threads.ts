import type { Tx } from '../../../platform/db'
import { insertThreads, type NewThread } from '../store'

/** Opens the threads of many new contracts at once; their ids and contexts were not used before (§3.9). */
export const openThreads = (tx: Tx, threads: readonly Omit<NewThread, 'tied'>[]): Promise<void> =>
  insertThreads(tx, threads)
