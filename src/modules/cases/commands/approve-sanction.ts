import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { advanceReport, type ReportAct } from '../advance-reports'
import { advanceSanction } from '../advance-sanctions'
import { takeEffect } from '../effect'
import { refuse } from '../refusals'
import { appealUntil } from '../sanction'
import { lockProposed, measureOf, ruleOf } from '../store-sanctions'

/**
 * The second operator agrees to a suspension or a closure: it works at once, and the fourteen days of an appeal begin. Refuses
 * 'same-operator' to its author, and 'end-too-early' for one whose time is over by now.
 */
export const approveSanction = (tx: Tx, act: ReportAct) =>
  advanceReport(tx, { verb: 'approve', act }, async (report) => {
    const { id: reportId } = report
    const { actorId, at } = act
    const locked = await lockProposed(tx, reportId)
    if (!locked) throw refuse('sanction-not-found')
    if (locked.authorId === actorId) throw refuse('same-operator')
    if (locked.until && locked.until <= at) throw refuse('end-too-early')
    const { id: sanctionId, memberId } = locked
    const step = {
      verb: 'approve' as const,
      act: { sanctionId, actorId, as: 'operator' as const, at },
      locked,
    }
    await advanceSanction(tx, step, () => ({
      set: { approvedBy: actorId, imposedAt: at, appealUntil: appealUntil(at) },
    }))
    const rule = await ruleOf(tx, locked.ruleId)
    await takeEffect(tx, { sanctionId, memberId, measure: measureOf(locked), rule, subject: report, at })
    const subject = { subjectKind: 'member', subjectId: memberId }
    const detail = { sanction: locked.kind, rule: locked.ruleId, reportId }
    await recordAuditEntry(tx, { at, actorId, deed: 'approve-sanction', ...subject, detail })
    return { set: { decidedBy: actorId, decidedAt: at } }
  })
