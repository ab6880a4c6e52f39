import type { Tx } from '../../../platform/db'
import { advanceReport, type ReportAct } from '../advance-reports'

/** An operator takes a report: from now on it is theirs to decide. Of two at once the second is refused. */
export const takeReport = (tx: Tx, act: ReportAct) =>
  advanceReport(tx, { verb: 'take', act }, () => ({ set: { takenBy: act.actorId, takenAt: act.at } }))
