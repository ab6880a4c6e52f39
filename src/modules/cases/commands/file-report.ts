import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { type Reason, reportsPerDay, reportsSince } from '../rules'
import { snapshotOf } from '../snapshot'
import { countOfReporter, insertEvent, insertReport, insertSnapshot, lockReporter } from '../store'
import type { Subject } from '../subjects'

export interface NewReport {
  id: string
  evidenceId: string
  reporterId: string
  /** What the reporter may see, as it was just read; undefined where their page shows nothing. */
  subject: Subject | undefined
  reason: Reason
  body: string
  at: Date
}

/**
 * Reports a thing (§5.3): what it says now is kept as evidence and never changes. Refuses 'nothing-to-report' for what the
 * reporter may not see, 'own-thing', 'reported-already' while their earlier report of it is open, and 'too-many-reports' a day.
 */
export const fileReport = async (tx: Tx, report: NewReport): Promise<void> => {
  const { id, evidenceId, reporterId, subject, reason, body, at } = report
  if (!subject) throw refuse('nothing-to-report')
  if (subject.authorId === reporterId) throw refuse('own-thing')
  await lockReporter(tx, reporterId)
  const of = { id, reporterId, kind: subject.kind, subjectId: subject.id, since: reportsSince(at) }
  const { recent, hasOpen, isFiled } = await countOfReporter(tx, of)
  if (isFiled) return
  if (hasOpen) throw refuse('reported-already')
  if (recent >= reportsPerDay) throw refuse('too-many-reports')
  await insertSnapshot(tx, snapshotOf(subject, { id: evidenceId, at }))
  const about = { aboutId: subject.authorId, subjectKind: subject.kind, subjectId: subject.id }
  await insertReport(tx, { id, reporterId, evidenceId, ...about, reason, body, at })
  const event = { noun: 'report', nounId: id, verb: 'file', from: 'none', to: 'open' } as const
  await insertEvent(tx, { ...event, role: 'person', actorId: reporterId, at })
}
