import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import type { Reason } from '../rules'

/**
 * The client does not approve works, with a reason and a comment (§3.5). Their money stays held until the rejection is final.
 * Refuses 'too-many-rejections' beyond 30 % of the task's works.
 */
export const reject = (tx: Tx, act: WorksAct & { reason: Reason; comment: string }) =>
  advanceWorks(tx, { verb: 'reject', act }, () => {
    const { reason, comment, at } = act
    return { set: { reason, comment, rejectedAt: at, decidedAt: at }, detail: { reason } }
  })
