import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import type { CloseReason } from '../rules'

/**
 * Ends a job without filling it. Orders that came out of it go on; proposals stay where they are, for their
 * writers to see. Refuses 'not-possible-now'.
 */
export const close = async (
  tx: Tx,
  job: { jobId: string; clientId: string; reason: CloseReason; at: Date },
): Promise<void> => {
  const { jobId, clientId, reason, at } = job
  await advance(tx, { verb: 'close', act: { jobId, actorId: clientId, at } }, () => ({
    set: { closeReason: reason },
    detail: { reason },
  }))
}
