import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { AiDeclaration } from '../jobs'
import { isHidden, isHiddenFrom, shownOf } from '../members'
import type { ProposalStatus } from './lifecycle'
import { type FreelancerFigures, figuresOf } from './queries-figures'

const under = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(x), '[]') from (${rows}) x)`

interface JsonRow {
  title: string
  priceYen: number
}

/** A proposal as its page shows it; yen from json are whole numbers below 2^53. */
export interface ProposalView {
  id: string
  jobId: string
  jobTitle: string
  jobStatus: 'draft' | 'open' | 'selecting' | 'filled' | 'closed'
  categorySlug: string | null
  clientId: string
  freelancerId: string
  freelancerName: string
  headline: string
  tier: Viewer['tier']
  status: ProposalStatus
  message: string
  validUntil: string
  aiUse: AiDeclaration | null
  aiTool: string
  sentAt: Date
  editedAt: Date | null
  readAt: Date | null
  endedAt: Date | null
  declineReason: string | null
  threadId: string
  rows: (JsonRow & { dueOn: string })[]
  extras: JsonRow[]
  picks: { id: string; title: string }[]
  files: { id: string; name: string; bytes: number }[]
  /** The client's own facts; null for the freelancer. */
  shortlisted: boolean
  note: string | null
  contractId: string | null
  figures: FreelancerFigures
  /** Operators have hidden it: its words and files are for its writer alone. */
  isHidden: boolean
}

const bodyColumns = sql`
  ${under(sql`select o.title, o.price_yen, o.due_on from proposal_orders o where o.proposal_id = p.id order by o.position`)} as rows,
  ${under(sql`select e.title, e.price_yen from proposal_extras e where e.proposal_id = p.id order by e.position`)} as extras,
  ${under(sql`select i.id, i.title from proposal_picks k join portfolio_items i on i.id = k.portfolio_item_id where k.proposal_id = p.id order by i.id`)} as picks,
  ${under(sql`select f.id, f.name, f.bytes from proposal_files k join files f on f.id = k.file_id where k.proposal_id = p.id order by f.id`)} as files`

/** Amounts and dates stay: what was offered can be compared, and declined. */
const withoutWords = (row: ProposalView): ProposalView => ({
  ...row,
  ...{ message: '', aiTool: '', picks: [], files: [] },
  rows: row.rows.map((each) => ({ ...each, title: '' })),
  extras: row.extras.map((each) => ({ ...each, title: '' })),
})

const proposalViews = async (
  db: Reader,
  viewer: Viewer,
  of: { which: RawBuilder<unknown>; at: Date },
): Promise<ProposalView[]> => {
  const me = viewer.memberId
  const { rows } = await sql<ProposalView>`
    select p.id, p.job_id, j.title as job_title, j.status as job_status, j.category_slug, j.client_id, p.freelancer_id,
      m.name as freelancer_name, coalesce(${shownOf(sql`p.freelancer_id`, sql`pr.headline`)}, '') as headline, m.tier, p.status, p.message, p.valid_until, p.ai_use, p.ai_tool, p.sent_at,
      p.edited_at, p.read_at, p.ended_at, p.decline_reason, p.thread_id, ${bodyColumns},
      exists (select from shortlistings s where s.proposal_id = p.id and s.client_id = ${me}) as shortlisted,
      (select n.body from proposal_notes n where n.proposal_id = p.id and n.client_id = ${me}) as note,
      (select c.id from contracts c where c.origin = 'proposal' and c.job_id = p.job_id and c.freelancer_id = p.freelancer_id
        order by c.created_at desc limit 1) as contract_id,
      ${figuresOf({ id: sql`p.freelancer_id`, category: sql`j.category_slug`, at: of.at })} as figures,
      ${isHidden('proposal', sql`p.id`)} as is_hidden
    from proposals p
    join jobs j on j.id = p.job_id
    join members m on m.id = p.freelancer_id
    left join profiles pr on pr.member_id = p.freelancer_id
    where ${of.which}`.execute(db)
  return rows.map((row) =>
    isHiddenFrom(viewer, { ...row, ownerId: row.freelancerId }) ? withoutWords(row) : row,
  )
}

/** One proposal, for its writer or the job's client; undefined for anybody else (§3.3: sealed). */
export const proposalPage = async (
  db: Reader,
  viewer: Viewer,
  of: { id: string; at: Date },
): Promise<ProposalView | undefined> => {
  const me = viewer.memberId
  const which = sql`p.id = ${of.id} and (p.freelancer_id = ${me} or j.client_id = ${me})`
  const [found] = await proposalViews(db, viewer, { which, at: of.at })
  return found
}

/** Some proposals of the client's own job, in the order asked for. */
export const proposalsSideBySide = async (
  db: Reader,
  viewer: Viewer,
  of: { jobId: string; ids: readonly string[]; at: Date },
): Promise<ProposalView[]> => {
  const ids = sql.val([...of.ids])
  const which = sql`p.job_id = ${of.jobId} and j.client_id = ${viewer.memberId} and p.id = any(${ids}::text[])
    order by array_position(${ids}::text[], p.id)`
  return proposalViews(db, viewer, { which, at: of.at })
}

/** What the proposal form offers to attach: the person's own works. */
export const ownWorks = (db: Reader, viewer: Viewer) =>
  db
    .selectFrom('portfolioItems')
    .select(['id', 'title'])
    .where('memberId', '=', viewer.memberId)
    .where('removedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute()
