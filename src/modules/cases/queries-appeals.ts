// The operators' queue of appeals.
import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Feature } from '../members'
import type { AppealStatus, SanctionStatus } from './lifecycle'
import { perPage, type Tab } from './queries-console'
import type { SubjectFile } from './queries-subjects'
import type { Reason, SubjectKind } from './rules'
import type { SanctionKind } from './sanction'

export interface AppealListRow {
  id: string
  kind: SanctionKind
  status: AppealStatus
  memberName: string
  authorId: string
  authorName: string
  takenName: string | null
  filedAt: Date
  decidedAt: Date | null
  total: number
}

/** Appeals that wait, oldest first; or those decided, latest first. One statement. */
export const appealList = async (db: Reader, asked: { tab: Tab; page: number }): Promise<AppealListRow[]> => {
  const isOpen = asked.tab === 'open'
  const { rows } = await sql<AppealListRow>`
    select a.id, s.kind, a.status, coalesce(nullif(m.name, ''), m.email) as member_name, a.author_id,
      coalesce(nullif(w.name, ''), w.email) as author_name, coalesce(nullif(t.name, ''), t.email) as taken_name,
      a.filed_at, a.decided_at, count(*) over ()::int as total
    from sanction_appeals a join sanctions s on s.id = a.sanction_id join members m on m.id = a.member_id
    join members w on w.id = a.author_id left join members t on t.id = a.taken_by
    where (a.decided_at is null) = ${isOpen}
    order by ${isOpen ? sql`a.filed_at, a.id` : sql`a.decided_at desc, a.id`}
    limit ${perPage} offset ${(asked.page - 1) * perPage}`.execute(db)
  return rows
}

export interface AppealView {
  id: string
  status: AppealStatus
  body: string
  answer: string
  filedAt: Date
  takenBy: string | null
  takenName: string | null
  decidedName: string | null
  decidedAt: Date | null
  memberId: string
  memberName: string
  authorId: string
  authorName: string
  approvedName: string | null
  sanctionId: string
  sanctionStatus: SanctionStatus
  kind: SanctionKind
  features: Feature[]
  until: Date | null
  imposedAt: Date
  notice: string
  ruleJa: string
  ruleEn: string
  ruleTextJa: string
  ruleTextEn: string
  reason: Reason
  reportBody: string
  decisionNote: string
  subjectKind: SubjectKind
  subjectId: string
  evidence: {
    title: string
    body: string
    writtenAt: string | null
    files: SubjectFile[]
    sha256: string
    takenAt: string
  }
}

/** One appeal with the sanction, its rule, its evidence and the report behind it, in one statement. */
export const appealPage = async (db: Reader, id: string): Promise<AppealView | undefined> => {
  const { rows } = await sql<AppealView>`
    select a.id, a.status, a.body, a.answer, a.filed_at, a.taken_by, a.decided_at, a.member_id, a.author_id, a.sanction_id,
      coalesce(nullif(m.name, ''), m.email) as member_name, coalesce(nullif(w.name, ''), w.email) as author_name,
      coalesce(nullif(t.name, ''), t.email) as taken_name, coalesce(nullif(d.name, ''), d.email) as decided_name,
      coalesce(nullif(p.name, ''), p.email) as approved_name,
      s.status as sanction_status, s.kind, s.features, s.until, s.imposed_at, s.notice,
      u.name_ja as rule_ja, u.name_en as rule_en, u.text_ja as rule_text_ja, u.text_en as rule_text_en,
      r.reason, r.body as report_body, r.decision_note, r.subject_kind, r.subject_id,
      (select json_build_object('title', e.title, 'body', e.body, 'writtenAt', e.written_at, 'files', e.files,
        'sha256', e.sha256, 'takenAt', e.taken_at) from evidence_snapshots e where e.id = s.evidence_id) as evidence
    from sanction_appeals a join sanctions s on s.id = a.sanction_id join sanction_rules u on u.id = s.rule_id
    join reports r on r.id = s.report_id join members m on m.id = a.member_id join members w on w.id = a.author_id
    left join members t on t.id = a.taken_by left join members d on d.id = a.decided_by
    left join members p on p.id = s.approved_by
    where a.id = ${id}`.execute(db)
  return rows[0]
}
