// Reports and sanctions between people, by the real commands.

import { approveSanction } from '../../src/modules/cases/commands/approve-sanction'
import { fileAppeal } from '../../src/modules/cases/commands/file-appeal'
import { fileReport } from '../../src/modules/cases/commands/file-report'
import { sanction } from '../../src/modules/cases/commands/sanction'
import { takeReport } from '../../src/modules/cases/commands/take-report'
import { subjectContent } from '../../src/modules/cases/queries-subjects'
import type { Reason, SubjectKind } from '../../src/modules/cases/rules'
import type { Measure } from '../../src/modules/cases/sanction'
import type { Feature } from '../../src/modules/members'
import { later } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import type { Person } from './person'
import type { TestApp } from './test-app'

interface Reported {
  reporter: Pick<Person, 'memberId'>
  kind: SubjectKind
  id: string
  reason?: Reason
  body?: string
}

/** Files a report; answers its id. */
export const reported = async (app: TestApp, made: Reported): Promise<string> => {
  const { reporter, kind, id, reason = 'harassment', body = '' } = made
  const at = app.clock.now()
  const reportId = newId(at)
  const content = await subjectContent(app.db, { kind, id })
  const subject = content && { ...content, kind, id }
  const report = { id: reportId, evidenceId: newId(at), reporterId: reporter.memberId, subject }
  await inTransaction(app.db, (tx) => fileReport(tx, { ...report, reason, body, at }))
  return reportId
}

/** The same, and an operator has taken it. */
export const takenReport = async (
  app: TestApp,
  made: Reported & { operator: Pick<Person, 'memberId'> },
): Promise<string> => {
  const reportId = await reported(app, made)
  const act = { reportId, actorId: made.operator.memberId, as: 'operator' as const, at: app.clock.now() }
  await inTransaction(app.db, (tx) => takeReport(tx, act))
  return reportId
}

export const until = (app: TestApp, days: number): Date => later(app.clock.now(), { days })

/** A measure as an operator would choose it. */
export const restriction = (app: TestApp, ...features: [Feature, ...Feature[]]): Measure => ({
  kind: 'restrict',
  features,
  until: until(app, 14),
})

interface Sanctioned {
  reporter: Pick<Person, 'memberId'>
  /** Whose profile was reported. */
  person: Pick<Person, 'memberId'>
  operator: Pick<Person, 'memberId'>
  /** Approves what needs two. */
  second?: Pick<Person, 'memberId'>
  measure: Measure
  notice?: string
}

/** Imposes a sanction on account of a reported profile; answers its id and the report's. */
export const sanctioned = async (
  app: TestApp,
  made: Sanctioned,
): Promise<{ id: string; reportId: string }> => {
  const { reporter, person, operator, second, measure, notice = '規則に反する内容がありました。' } = made
  const at = app.clock.now()
  const reportId = await takenReport(app, { reporter, kind: 'person', id: person.memberId, operator })
  const id = newId(at)
  const act = { reportId, actorId: operator.memberId, as: 'operator' as const, at }
  const note = '記録を確かめたため'
  await inTransaction(app.db, (tx) => sanction(tx, { ...act, id, ruleId: 'respect', measure, notice, note }))
  if (second) await inTransaction(app.db, (tx) => approveSanction(tx, { ...act, actorId: second.memberId }))
  return { id, reportId }
}

/** Its person appeals; answers the appeal's id. */
export const appealed = async (
  app: TestApp,
  of: { sanctionId: string; person: Pick<Person, 'memberId'>; body?: string },
): Promise<string> => {
  const at = app.clock.now()
  const { sanctionId, person, body = '事実と違います。' } = of
  const id = newId(at)
  await inTransaction(app.db, (tx) => fileAppeal(tx, { id, sanctionId, memberId: person.memberId, body, at }))
  return id
}
