import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import type { Reason } from '../rules'

/**
 * Past the cap of rejections the client asks the operator to decide on works that were sent back before (§3.5). Refuses
 * 'reject-instead' below the cap, 'return-first'.
 */
export const refer = (tx: Tx, act: WorksAct & { reason: Reason; comment: string }) =>
  advanceWorks(tx, { verb: 'refer', act }, () => {
    const { reason, comment } = act
    return { set: { reason, comment }, detail: { reason } }
  })
