import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { shownOf } from '../members'
import type { JobStatus } from './lifecycle'
import { activeProposalsOf } from './queries-proposal-count'

export interface MyJob {
  id: string
  status: JobStatus
  title: string
  categorySlug: string | null
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  proposalsUntil: Date | null
  postedAt: Date | null
  updatedAt: Date
  hires: number
  hired: number
  proposals: number
  unread: number
  openQuestions: number
}

export const myJobsPerPage = 20

/** The client's jobs of one status, latest first, and how many there are of each. */
export const myJobs = async (db: Reader, viewer: Viewer, of: { status: JobStatus; page: number }) => {
  const me = viewer.memberId
  const { rows: counts } = await sql<{ status: JobStatus; n: number }>`
    select status, count(*)::int as n from jobs where client_id = ${me} and discarded_at is null group by status`.execute(
    db,
  )
  const { rows: jobs } = await sql<MyJob>`
    select j.id, j.status, j.title, j.category_slug, j.budget_min_yen, j.budget_max_yen, j.proposals_until, j.posted_at,
      j.updated_at, j.hires, j.hired, ${activeProposalsOf(sql`j.id`)} as proposals, p.unread,
      (select count(*)::int from job_questions q where q.job_id = j.id and q.answer is null) as open_questions
    from jobs j,
      lateral (select count(*) filter (where p.read_at is null)::int as unread
        from proposals p where p.job_id = j.id and p.status in ('sent', 'ordered')) p
    where j.client_id = ${me} and j.status = ${of.status} and j.discarded_at is null
    order by coalesce(j.posted_at, j.updated_at) desc, j.id desc
    limit ${myJobsPerPage} offset ${(of.page - 1) * myJobsPerPage}`.execute(db)
  return {
    jobs,
    counts: Object.fromEntries(counts.map((row) => [row.status, row.n])) as Record<string, number>,
  }
}

/** Freelancers of the job's category whom search shows, best tier first: whom to invite. */
export const inviteCandidates = async (db: Reader, job: { id: string; categorySlug: string | null }) => {
  const { rows } = await sql<{
    memberId: string
    name: string
    headline: string
    tier: Viewer['tier']
    invited: boolean
    completed: number
  }>`
    select m.id as member_id, m.name, coalesce(${shownOf(sql`m.id`, sql`p.headline`)}, '') as headline, m.tier,
      exists (select from job_invitations i where i.job_id = ${job.id} and i.freelancer_id = m.id) as invited,
      (select count(*)::int from orders o where o.freelancer_id = m.id and o.status = 'completed' and o.category_slug = ${job.categorySlug}) as completed
    from profile_categories pc
    join members m on m.id = pc.member_id
    join profiles p on p.member_id = m.id
    join jobs j on j.id = ${job.id}
    where pc.category_slug = ${job.categorySlug} and m.tier <> 'none' and m.suspended_at is null and m.kind = 'person' and m.id <> j.client_id
      and p.availability <> 'closed'
    order by array_position(array['certified', 'silver', 'bronze', 'regular'], m.tier), m.last_seen_at desc nulls last
    limit 30`.execute(db)
  return rows
}
