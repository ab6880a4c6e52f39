// The operators' queue of reports, and one report with all that a decision needs.
import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Feature, Tier } from '../members'
import type { ReportStatus, SanctionStatus } from './lifecycle'
import type { SubjectFile } from './queries-subjects'
import type { Reason, SubjectKind } from './rules'
import type { SanctionKind } from './sanction'

export const perPage = 50
export const tabs = ['open', 'decided'] as const
export type Tab = (typeof tabs)[number]

export const isWaiting = sql<boolean>`r.status in ('open', 'taken', 'awaiting')`
/** How an operator is called. */
const nameOf = (alias: string) => sql.raw(`coalesce(nullif(${alias}.name, ''), ${alias}.email)`)

export interface ReportListRow {
  id: string
  subjectKind: SubjectKind
  title: string
  reason: Reason
  status: ReportStatus
  filedAt: Date
  decidedAt: Date | null
  aboutName: string
  takenName: string | null
  /** Other reports of the same thing that wait. */
  others: number
  total: number
}

/** What waits, oldest first; or what was decided, latest first. One statement. */
export const reportList = async (db: Reader, asked: { tab: Tab; page: number }): Promise<ReportListRow[]> => {
  const isOpen = asked.tab === 'open'
  const { rows } = await sql<ReportListRow>`
    select r.id, r.subject_kind, e.title, r.reason, r.status, r.filed_at, r.decided_at, m.name as about_name,
      ${nameOf('t')} as taken_name, count(*) over ()::int as total,
      (select count(*)::int from reports o where o.subject_kind = r.subject_kind and o.subject_id = r.subject_id and o.id <> r.id
        and o.status in ('open', 'taken', 'awaiting')) as others
    from reports r join evidence_snapshots e on e.id = r.evidence_id join members m on m.id = r.about_id
    left join members t on t.id = r.taken_by
    where ${isWaiting} = ${isOpen}
    order by ${isOpen ? sql`r.filed_at, r.id` : sql`r.decided_at desc, r.id`}
    limit ${perPage} offset ${(asked.page - 1) * perPage}`.execute(db)
  return rows
}

export interface OperatorLoad {
  name: string
  reports: number
  appeals: number
  /** Decided in the past 30 days. */
  decided: number
}

/** Who has how much at hand: operators with anything taken, or decided in the past 30 days. One statement. */
export const operatorLoads = async (db: Reader, at: Date): Promise<OperatorLoad[]> => {
  const { rows } = await sql<OperatorLoad>`
    select * from (
      select ${nameOf('m')} as name,
        (select count(*)::int from reports r where r.taken_by = m.id and r.status in ('taken', 'awaiting')) as reports,
        (select count(*)::int from sanction_appeals a where a.taken_by = m.id and a.status = 'taken') as appeals,
        (select count(*)::int from reports r where r.decided_by = m.id and r.decided_at > ${at}::timestamptz - interval '30 days')
          + (select count(*)::int from sanction_appeals a where a.decided_by = m.id
            and a.decided_at > ${at}::timestamptz - interval '30 days') as decided
      from members m where m.kind = 'operator') loads
    where reports + appeals + decided > 0 order by reports + appeals desc, name`.execute(db)
  return rows
}

/** How a report or an appeal stands before anybody has opened it. */
export interface EarlierRow {
  id: string
  kind: SanctionKind
  features: Feature[]
  until: Date | null
  imposedAt: Date
  status: SanctionStatus
  ruleJa: string
  ruleEn: string
}

export interface ReportView {
  id: string
  status: ReportStatus
  reason: Reason
  body: string
  filedAt: Date
  reporterId: string
  reporterName: string
  aboutId: string
  aboutName: string
  aboutTier: Tier
  takenBy: string | null
  takenName: string | null
  decidedName: string | null
  decidedAt: Date | null
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
  /** The sanction that was proposed or imposed on account of it. */
  sanction: ProposedSanction | null
  /** Those of this person that were imposed and not overturned, latest first. */
  earlier: EarlierRow[]
  others: { id: string; reason: Reason; status: ReportStatus }[]
}

export interface ProposedSanction {
  id: string
  kind: SanctionKind
  status: SanctionStatus
  features: Feature[]
  until: string | null
  ruleJa: string
  ruleEn: string
  notice: string
  authorId: string
  authorName: string
}

const evidenceColumn = sql`(select json_build_object('title', e.title, 'body', e.body, 'writtenAt', e.written_at, 'files', e.files,
  'sha256', e.sha256, 'takenAt', e.taken_at) from evidence_snapshots e where e.id = r.evidence_id) as evidence`

const sanctionColumn = sql`(select json_build_object('id', s.id, 'kind', s.kind, 'status', s.status, 'features', s.features,
  'until', s.until, 'ruleJa', u.name_ja, 'ruleEn', u.name_en, 'notice', s.notice, 'authorId', s.author_id,
  'authorName', coalesce(nullif(w.name, ''), w.email))
  from sanctions s join sanction_rules u on u.id = s.rule_id join members w on w.id = s.author_id
  where s.report_id = r.id and s.status <> 'declined') as sanction`

const earlierColumn = sql`coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'features', s.features,
  'until', s.until, 'imposedAt', s.imposed_at, 'status', s.status, 'ruleJa', u.name_ja, 'ruleEn', u.name_en)
  order by s.imposed_at desc)
  from sanctions s join sanction_rules u on u.id = s.rule_id
  where s.member_id = r.about_id and s.report_id <> r.id and s.status in ('standing', 'ended')), '[]') as earlier`

type ReportRow = Omit<ReportView, 'earlier'> & {
  earlier: (Omit<EarlierRow, 'until' | 'imposedAt'> & { until: string | null; imposedAt: string })[]
}

/** One report for operators, in one statement; undefined for an unknown id. */
export const reportPage = async (db: Reader, id: string): Promise<ReportView | undefined> => {
  const { rows } = await sql<ReportRow>`
    select r.id, r.status, r.reason, r.body, r.filed_at, r.reporter_id, r.about_id, r.taken_by, r.decided_at, r.decision_note,
      r.subject_kind, r.subject_id, ${nameOf('p')} as reporter_name, ${nameOf('m')} as about_name, m.tier as about_tier,
      ${nameOf('t')} as taken_name, ${nameOf('d')} as decided_name, ${evidenceColumn}, ${sanctionColumn}, ${earlierColumn},
      coalesce((select json_agg(json_build_object('id', o.id, 'reason', o.reason, 'status', o.status) order by o.filed_at)
        from reports o where o.about_id = r.about_id and o.id <> r.id and o.status in ('open', 'taken', 'awaiting')), '[]') as others
    from reports r join members p on p.id = r.reporter_id join members m on m.id = r.about_id
    left join members t on t.id = r.taken_by left join members d on d.id = r.decided_by
    where r.id = ${id}`.execute(db)
  const [row] = rows
  const at = (text: string): Date => new Date(text)
  return (
    row && {
      ...row,
      earlier: row.earlier.map((one) => ({
        ...one,
        until: one.until === null ? null : at(one.until),
        imposedAt: at(one.imposedAt),
      })),
    }
  )
}

export interface RuleRow {
  id: string
  nameJa: string
  nameEn: string
  textJa: string
  textEn: string
}

/** The rules that sanctions can rest on, in their order. */
export const rulesInForce = (db: Reader): Promise<RuleRow[]> =>
  db
    .selectFrom('sanctionRules')
    .select(['id', 'nameJa', 'nameEn', 'textJa', 'textEn'])
    .where('retiredAt', 'is', null)
    .orderBy('position')
    .execute()
