import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { closeByOperator } from '../../jobs'
import { removeByOperator } from '../../packages'
import { hideComment } from '../../reviews'
import { advanceReport, checkTaker, type ReportAct } from '../advance-reports'
import { refuse } from '../refusals'
import { isRemovable, type RemovableKind, type SubjectKind } from '../rules'

interface Removal {
  id: string
  operatorId: string
  reason: string
  at: Date
}

const removals: Readonly<Record<RemovableKind, (tx: Tx, removal: Removal) => Promise<void>>> = {
  job: (tx, { id: jobId, ...removal }) => closeByOperator(tx, { jobId, ...removal }),
  package: (tx, { id: packageId, ...removal }) => removeByOperator(tx, { packageId, ...removal }),
  review: (tx, { id: reviewId, ...removal }) => hideComment(tx, { reviewId, ...removal }),
}

/**
 * Takes what was reported out of sight, by its own module (§5.3); nothing is held against its author. Refuses
 * 'taken-by-another', 'not-removable', and what the module refuses.
 */
export const removeContent = (tx: Tx, act: ReportAct & { note: string }) =>
  advanceReport(tx, { verb: 'remove', act }, async (report) => {
    checkTaker(report, act)
    const kind = report.subjectKind as SubjectKind
    if (!isRemovable(kind)) throw refuse('not-removable')
    const { actorId, at, note } = act
    await removals[kind](tx, { id: report.subjectId, operatorId: actorId, reason: note, at })
    const deed = { deed: 'remove-content', subjectKind: 'report', subjectId: report.id, reason: note }
    await recordAuditEntry(tx, { at, actorId, ...deed })
    return { set: { decidedBy: actorId, decidedAt: at, decisionNote: note } }
  })
