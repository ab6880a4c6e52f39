import type { Tx } from '../../../platform/db'
import { insertAction } from '../store'

/**
 * Remembers what somebody did instead of writing: a proposal, a delivery, an acceptance, a decline. From the
 * freelancer it answers whoever waits in the thread (§2.2).
 */
export const recordAction = (
  tx: Tx,
  action: { threadId: string; memberId: string; deed: string; at: Date },
): Promise<void> => insertAction(tx, action)
