import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'
import { payWorks } from '../pay-works'

/** The operator finds for the worker: the work is approved and paid (§3.5). */
export const overturn = (tx: Tx, act: WorksAct & { note: string }) =>
  advanceWorks(tx, { verb: 'overturn', act }, () => ({
    detail: { note: act.note },
    move: (tx, { task, works }) =>
      payWorks(tx, { task, works, by: 'operator', actorId: act.actorId, note: act.note, at: act.at }),
  }))
