// What a person sees of their own: what became of their reports, and the sanctions imposed on them.
import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { Feature } from '../members'
import type { AppealStatus, ReportStatus, SanctionStatus } from './lifecycle'
import type { Reason, SubjectKind } from './rules'
import type { SanctionKind } from './sanction'

export interface MyReport {
  id: string
  subjectKind: SubjectKind
  title: string
  reason: Reason
  status: ReportStatus
  filedAt: Date
  decidedAt: Date | null
  total: number
}

export const myReportsPerPage = 20

/** The viewer's own reports, latest first. */
export const myReports = async (db: Reader, viewer: Viewer, page: number): Promise<MyReport[]> => {
  const { rows } = await sql<MyReport>`
    select r.id, r.subject_kind, e.title, r.reason, r.status, r.filed_at, r.decided_at, count(*) over ()::int as total
    from reports r join evidence_snapshots e on e.id = r.evidence_id
    where r.reporter_id = ${viewer.memberId}
    order by r.filed_at desc, r.id desc limit ${myReportsPerPage} offset ${(page - 1) * myReportsPerPage}`.execute(
    db,
  )
  return rows
}

export interface MySanction {
  id: string
  kind: SanctionKind
  status: SanctionStatus
  features: Feature[]
  until: Date | null
  imposedAt: Date
  endedAt: Date | null
  appealUntil: Date
  ruleJa: string
  ruleEn: string
  ruleTextJa: string
  ruleTextEn: string
  notice: string
  subjectKind: SubjectKind
  /** What it rests on, in the person's own words as they stood. */
  title: string
  body: string
  writtenAt: Date | null
  appeal: {
    status: AppealStatus
    body: string
    answer: string
    filedAt: string
    decidedAt: string | null
  } | null
}

const sanctionsOf = (viewer: Viewer) => sql`
  select s.id, s.kind, s.status, s.features, s.until, s.imposed_at, s.ended_at, s.appeal_until, s.notice,
    u.name_ja as rule_ja, u.name_en as rule_en, u.text_ja as rule_text_ja, u.text_en as rule_text_en,
    e.subject_kind, e.title, e.body, e.written_at,
    (select json_build_object('status', a.status, 'body', a.body, 'answer', a.answer, 'filedAt', a.filed_at,
      'decidedAt', a.decided_at) from sanction_appeals a where a.sanction_id = s.id) as appeal
  from sanctions s join sanction_rules u on u.id = s.rule_id join evidence_snapshots e on e.id = s.evidence_id
  where s.member_id = ${viewer.memberId} and s.imposed_at is not null`

/** The viewer's own sanctions, latest first; nothing of who reported, and nothing of what is only proposed. */
export const mySanctions = async (db: Reader, viewer: Viewer): Promise<MySanction[]> =>
  (await sql<MySanction>`${sanctionsOf(viewer)} order by s.imposed_at desc, s.id limit 100`.execute(db)).rows

/** One of them; undefined for anybody else's. */
export const mySanction = async (db: Reader, viewer: Viewer, id: string): Promise<MySanction | undefined> =>
  (await sql<MySanction>`${sanctionsOf(viewer)} and s.id = ${id}`.execute(db)).rows[0]
