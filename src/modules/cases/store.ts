// Writes reports and their evidence, and what was done to any noun of this module.
import { type Selectable, sql, type Updateable } from 'kysely'
import type { Reports } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { ReportStatus } from './lifecycle'
import type { Reason } from './rules'
import type { EvidenceId } from './sanction'
import type { Snapshot } from './snapshot'

/** A report holds evidence about its subject's author: that is what a sanction can rest on. */
export type ReportRow = Omit<Selectable<Reports>, 'evidenceId' | 'reason'> & {
  evidenceId: EvidenceId
  reason: Reason
}
export type ReportChange = Omit<Updateable<Reports>, 'id' | 'status'>

/** Takes the reporter's turn: two reports of one person at the same moment are counted one after the other. */
export const lockReporter = async (tx: Tx, memberId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reports/${memberId}`}, 0))`.execute(tx)
}

export interface ReporterCount {
  recent: number
  hasOpen: boolean
  /** This very report was filed before: a form sent twice. */
  isFiled: boolean
}

export const countOfReporter = async (
  tx: Tx,
  of: { id: string; reporterId: string; kind: string; subjectId: string; since: Date },
): Promise<ReporterCount> => {
  const { rows } = await sql<ReporterCount>`
    select (count(*) filter (where filed_at > ${of.since}))::int as recent,
      coalesce(bool_or(subject_kind = ${of.kind} and subject_id = ${of.subjectId} and decided_at is null), false) as has_open,
      coalesce(bool_or(id = ${of.id}), false) as is_filed
    from reports where reporter_id = ${of.reporterId}`.execute(tx)
  return rows[0] ?? { recent: 0, hasOpen: false, isFiled: false }
}

export const insertSnapshot = async (tx: Tx, { files, ...snapshot }: Snapshot): Promise<void> => {
  await tx
    .insertInto('evidenceSnapshots')
    .values({ ...snapshot, files: JSON.stringify(files) })
    .execute()
}

export const insertReport = async (
  tx: Tx,
  report: {
    id: string
    reporterId: string
    evidenceId: string
    aboutId: string
    subjectKind: string
    subjectId: string
    reason: Reason
    body: string
    at: Date
  },
): Promise<void> => {
  const { at, ...row } = report
  await tx
    .insertInto('reports')
    .values({ ...row, status: 'open', filedAt: at })
    .execute()
}

export const lockReport = async (tx: Tx, id: string): Promise<ReportRow | undefined> => {
  const row = await tx
    .selectFrom('reports')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row as ReportRow | undefined
}

export const moveReport = async (
  tx: Tx,
  move: { id: string; from: ReportStatus; to: ReportStatus; set: ReportChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('reports')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export interface CaseEvent {
  noun: 'report' | 'sanction' | 'appeal'
  nounId: string
  verb: string
  from: string
  to: string
  role: 'person' | 'operator' | 'clock'
  actorId: string | null
  at: Date
  detail?: Readonly<Record<string, unknown>>
}

export const insertEvent = async (tx: Tx, event: CaseEvent): Promise<void> => {
  const { from: fromStatus, to: toStatus, role: byRole, detail = {}, ...rest } = event
  await tx
    .insertInto('caseEvents')
    .values({ ...rest, fromStatus, toStatus, byRole, detail: JSON.stringify(detail) })
    .execute()
}
