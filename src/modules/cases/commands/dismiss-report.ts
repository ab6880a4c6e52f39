import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { advanceReport, checkTaker, type ReportAct } from '../advance-reports'

/** No rule was broken; why is kept for operators. Refuses 'taken-by-another'. */
export const dismissReport = (tx: Tx, act: ReportAct & { note: string }) =>
  advanceReport(tx, { verb: 'dismiss', act }, async (report) => {
    checkTaker(report, act)
    const { actorId, at, note } = act
    const deed = { deed: 'dismiss-report', subjectKind: 'report', subjectId: report.id, reason: note }
    await recordAuditEntry(tx, { at, actorId, ...deed })
    return { set: { decidedBy: actorId, decidedAt: at, decisionNote: note } }
  })
