import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { advanceReport, checkTaker, type ReportAct } from '../advance-reports'
import { takeEffect } from '../effect'
import { sanctionImposed } from '../events'
import { refuse } from '../refusals'
import { appealUntil, type Measure, needsSecond, noticeOf, type Sanction } from '../sanction'
import { insertEvent } from '../store'
import { insertSanction, ruleInForce } from '../store-sanctions'

export interface NewSanction extends ReportAct {
  /** The sanction's id. */
  id: string
  ruleId: string
  measure: Measure
  /** Read by the person. */
  notice: string
  /** For operators: why this and no other. */
  note: string
}

const record = async (tx: Tx, made: Sanction, note: string): Promise<void> => {
  const { id: nounId, authorId: actorId, at, measure, memberId, reportId, ruleId } = made
  const isProposed = needsSecond(measure)
  const step = isProposed
    ? ({ verb: 'propose', to: 'proposed' } as const)
    : ({ verb: 'impose', to: 'standing' } as const)
  await insertEvent(tx, { noun: 'sanction', nounId, ...step, from: 'none', role: 'operator', actorId, at })
  const deed = isProposed ? 'propose-sanction' : 'impose-sanction'
  const subject = { subjectKind: 'member', subjectId: memberId, reason: note }
  await recordAuditEntry(tx, {
    ...{ at, actorId, deed, ...subject },
    detail: { sanction: measure.kind, rule: ruleId, reportId },
  })
}

/**
 * Decides a report by a sanction (§5.3): a warning and a restriction work at once; a suspension and a closure wait for another
 * operator's word. What was reported is its evidence. Refuses 'taken-by-another', 'no-such-rule' and 'notice-missing'.
 */
export const sanction = async (tx: Tx, act: NewSanction): Promise<void> => {
  const { id, reportId, actorId, at, measure, note } = act
  const rule = await ruleInForce(tx, act.ruleId)
  if (!rule) throw refuse('no-such-rule', 'ruleId')
  const notice = noticeOf(act.notice)
  if (!notice) throw refuse('notice-missing', 'notice')
  const isProposed = needsSecond(measure)
  await advanceReport(tx, { verb: isProposed ? 'propose' : 'sanction', act }, async (report) => {
    checkTaker(report, act)
    const { aboutId: memberId, evidenceId } = report
    const ground = { ruleId: rule.id, evidenceId, authorId: actorId, notice, appealUntil: appealUntil(at) }
    const made: Sanction = { id, reportId, memberId, measure, ...ground, at }
    await insertSanction(tx, made, isProposed ? 'proposed' : 'standing')
    await record(tx, made, note)
    if (isProposed) return { set: { decisionNote: note } }
    await takeEffect(tx, { sanctionId: id, memberId, measure, rule, subject: report, at })
    await emit(tx, sanctionImposed, { sanctionId: id, memberId, at })
    return { set: { decidedBy: actorId, decidedAt: at, decisionNote: note } }
  })
}
