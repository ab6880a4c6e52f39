import type { Tx } from '../../../platform/db'
import { advance } from '../advance'

/**
 * An operator ends a job that breaks the rules of the site; why is kept with the event. Refuses 'job-not-found',
 * 'not-possible-now'.
 */
export const closeByOperator = async (
  tx: Tx,
  closing: { jobId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { jobId, operatorId, reason, at } = closing
  await advance(tx, { verb: 'close', act: { jobId, actorId: operatorId, as: 'operator', at } }, () => ({
    set: { closeReason: 'other' },
    detail: { reason },
  }))
}
