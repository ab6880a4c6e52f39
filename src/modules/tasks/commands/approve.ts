import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import { payWorks } from '../pay-works'

/** Works are approved, one or a thousand: by the client, or by the clock after seven days; all are paid in one posting (§3.5). */
export const approve = (tx: Tx, act: WorksAct & { as: 'client' | 'clock' }) =>
  advanceWorks(tx, { verb: 'approve', act }, () => ({
    move: (tx, { task, works }) =>
      payWorks(tx, { task, works, by: act.as, actorId: act.actorId, note: null, at: act.at }),
  }))
