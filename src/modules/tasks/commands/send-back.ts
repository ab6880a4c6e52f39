import type { Tx } from '../../../platform/db'
import { advanceWorks, type WorksAct } from '../advance-works'

/** The client sends works back for correction, once, saying what is missing (§3.5). Refuses 'returned-before'. */
export const sendBack = (tx: Tx, act: WorksAct & { note: string }) =>
  advanceWorks(tx, { verb: 'send-back', act }, () => ({ set: { returnedAt: act.at, returnNote: act.note } }))
