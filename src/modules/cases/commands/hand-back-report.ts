import type { Tx } from '../../../platform/db'
import { advanceReport, type ReportAct } from '../advance-reports'

/** Puts a report back into the queue, by whom it is taken or, where they cannot, by any other operator. */
export const handBackReport = (tx: Tx, act: ReportAct) =>
  advanceReport(tx, { verb: 'hand-back', act }, ({ takenBy }) => ({
    set: { takenBy: null, takenAt: null },
    detail: { takenBy },
  }))
