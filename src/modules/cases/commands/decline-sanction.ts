import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { advanceReport, type ReportAct } from '../advance-reports'
import { advanceSanction } from '../advance-sanctions'
import { refuse } from '../refusals'
import { lockProposed } from '../store-sanctions'

/** A proposed suspension or closure is not agreed to, or taken back by its author: its report is to be decided anew. */
export const declineSanction = (tx: Tx, act: ReportAct & { note: string }) =>
  advanceReport(tx, { verb: 'decline', act }, async ({ id: reportId }) => {
    const { actorId, at, note } = act
    const locked = await lockProposed(tx, reportId)
    if (!locked) throw refuse('sanction-not-found')
    const { id: sanctionId, memberId } = locked
    const step = {
      verb: 'decline' as const,
      act: { sanctionId, actorId, as: 'operator' as const, at },
      locked,
    }
    await advanceSanction(tx, step, () => ({ set: { endedAt: at } }))
    const subject = { subjectKind: 'member', subjectId: memberId, reason: note }
    await recordAuditEntry(tx, { at, actorId, deed: 'decline-sanction', ...subject, detail: { reportId } })
    return { set: { decisionNote: '' }, detail: { note } }
  })
