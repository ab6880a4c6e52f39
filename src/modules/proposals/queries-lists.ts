import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, shownOf } from '../members'
import type { Comparable } from './compare'
import type { ProposalStatus } from './lifecycle'
import { figuresOf } from './queries-figures'

/** One line of the client's comparison. */
export interface ComparedProposal extends Comparable {
  id: string
  freelancerId: string
  freelancerName: string
  headline: string
  status: ProposalStatus
  excerpt: string
  isHidden: boolean
  orders: number
  extras: number
  threadId: string
  note: string | null
}

/** The proposals for a job that stand or were ordered, with all figures, in one statement: for the job's client only. */
export const comparison = async (
  db: Reader,
  viewer: Viewer,
  of: { jobId: string; at: Date },
): Promise<ComparedProposal[]> => {
  const { rows } = await sql<ComparedProposal>`
    select p.id, p.freelancer_id, m.name as freelancer_name, coalesce(${shownOf(sql`p.freelancer_id`, sql`pr.headline`)}, '') as headline, m.tier, p.status,
      case when hidden.yes then '' else left(p.message, 300) end as excerpt, hidden.yes as is_hidden, p.sent_at, p.read_at, p.thread_id, o.orders, o.total_yen, o.last_due_on,
      (select count(*)::int from proposal_extras e where e.proposal_id = p.id) as extras,
      s.proposal_id is not null as shortlisted, n.body as note,
      ${figuresOf({ id: sql`p.freelancer_id`, category: sql`j.category_slug`, at: of.at })} as figures
    from proposals p
    join jobs j on j.id = p.job_id
    join members m on m.id = p.freelancer_id
    left join profiles pr on pr.member_id = p.freelancer_id
    left join shortlistings s on s.proposal_id = p.id
    left join proposal_notes n on n.proposal_id = p.id,
    lateral (select count(*)::int as orders, sum(o.price_yen)::bigint as total_yen, max(o.due_on) as last_due_on
      from proposal_orders o where o.proposal_id = p.id) o,
    lateral (select ${isHidden('proposal', sql`p.id`)} as yes) hidden
    where p.job_id = ${of.jobId} and j.client_id = ${viewer.memberId} and p.status in ('sent', 'ordered')
    order by p.sent_at desc
    limit 500`.execute(db)
  return rows
}

export interface MyProposal {
  id: string
  jobId: string
  jobTitle: string
  clientName: string
  status: ProposalStatus
  totalYen: bigint
  lastDueOn: string
  sentAt: Date
  readAt: Date | null
  declineReason: string | null
  threadId: string
}

export const myProposalsPerPage = 20

/** The freelancer's proposals of one status, latest first, and how many there are of each. */
export const myProposals = async (
  db: Reader,
  viewer: Viewer,
  of: { status: ProposalStatus; page: number },
) => {
  const me = viewer.memberId
  const { rows: counts } = await sql<{ status: ProposalStatus; n: number }>`
    select status, count(*)::int as n from proposals where freelancer_id = ${me} group by status`.execute(db)
  const { rows: proposals } = await sql<MyProposal>`
    select p.id, p.job_id, j.title as job_title, coalesce(nullif(cp.name, ''), m.name) as client_name, p.status,
      o.total_yen, o.last_due_on, p.sent_at, p.read_at, p.decline_reason, p.thread_id
    from proposals p
    join jobs j on j.id = p.job_id
    join members m on m.id = j.client_id
    left join client_profiles cp on cp.member_id = j.client_id,
    lateral (select sum(o.price_yen)::bigint as total_yen, max(o.due_on) as last_due_on from proposal_orders o where o.proposal_id = p.id) o
    where p.freelancer_id = ${me} and p.status = ${of.status}
    order by p.sent_at desc
    limit ${myProposalsPerPage} offset ${(of.page - 1) * myProposalsPerPage}`.execute(db)
  const countOf: Record<string, number> = Object.fromEntries(counts.map((row) => [row.status, row.n]))
  return { proposals, counts: countOf }
}
