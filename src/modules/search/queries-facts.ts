import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db'
import { activeProposalsOf, clientFiguresOf, usualPricesOf } from '../jobs'
import { isHidden } from '../members'
import type { FreelancerFacts, JobFacts, MessageFact } from './facts'

/** Everything about one freelancer that search reads, in one statement; undefined for operators, strangers, and whose account is suspended. */
export const freelancerFacts = async (
  tx: Tx,
  of: { memberId: string; at: Date; yearAgo: Date },
): Promise<FreelancerFacts | undefined> => {
  const { rows } = await sql<FreelancerFacts>`
    select m.id as member_id, m.name, m.tier, m.email_verified, coalesce(m.tier_since, m.created_at) as listed_at,
      m.last_seen_at, coalesce(p.headline, '') as headline, coalesce(p.introduction, '') as introduction,
      coalesce(p.introduction_length, 0) as introduction_length, p.picture_file_id,
      coalesce(p.availability, 'open') as availability,
      array(select category_slug from profile_categories where member_id = m.id order by category_slug) as categories,
      array(select name from profile_skills where member_id = m.id order by position) as skills,
      array(select title from portfolio_items where member_id = m.id and removed_at is null order by created_at desc) as works,
      array(select title || ' ' || description from packages where member_id = m.id and status = 'published' and not ${isHidden('package', sql`packages.id`)} order by created_at desc) as packages,
      array(select name from qualifications where member_id = m.id and removed_at is null order by created_at) as qualifications,
      array(select company || ' ' || role from business_experiences
        where member_id = m.id and removed_at is null and visibility = 'public' order by from_month desc) as experiences,
      (select min(l.price_yen) from packages k join package_plans l on l.package_id = k.id
        where k.member_id = m.id and k.status = 'published') as plan_yen,
      o.*, r.rating_sum, r.rating_count,
      least(o.first_ended_at, r.first_rated_at) + interval '1 year' as leaves_at
    from members m
    left join profiles p on p.member_id = m.id
    cross join lateral (
      select count(*)::int as orders, count(distinct contract_id)::int as contracts, count(distinct client_id)::int as clients,
        (count(*) filter (where ended_at > ${of.yearAgo}))::int as orders_of_year,
        percentile_disc(0.5) within group (order by price_yen) as median_yen,
        min(ended_at) filter (where ended_at > ${of.yearAgo}) as first_ended_at
      from orders where freelancer_id = m.id and status = 'completed') o
    cross join lateral (
      select coalesce(sum(score), 0)::int as rating_sum, count(*)::int as rating_count, min(d.ended_at) as first_rated_at
      from reviews w join orders d on d.id = w.order_id
      where w.about_id = m.id and w.side = 'client' and w.revealed_at <= ${of.at}
        and d.status = 'completed' and d.ended_at > ${of.yearAgo}) r
    where m.id = ${of.memberId} and m.kind = 'person' and m.suspended_at is null and m.closing_at is null
      and not ${isHidden('person', sql`m.id`)}`.execute(tx)
  return rows[0]
}

/** What a freelancer was asked and answered in the past year, for the reply rate as ranks define it (§2.2). */
export const messageFacts = async (
  tx: Tx,
  of: { memberId: string; yearAgo: Date },
): Promise<MessageFact[]> => {
  const { rows } = await sql<MessageFact>`
    select s.thread, s."from", s.at, s.tied, s.no_reply_needed, s.system, false as sanctioned from (
      select t.id as thread, case when m.sender_id = t.freelancer_id then 'freelancer' else 'client' end as "from",
        m.at, t.tied_at is not null as tied, m.no_reply_needed, m.automatic or m.sender_id is null as system
      from threads t join message_times m on m.thread_id = t.id
      where t.freelancer_id = ${of.memberId} and t.last_at > ${of.yearAgo}
      union all
      select t.id, 'freelancer', a.at, true, false, false
      from threads t join thread_actions a on a.thread_id = t.id and a.member_id = t.freelancer_id
      where t.freelancer_id = ${of.memberId} and t.last_at > ${of.yearAgo}) s
    order by s.at`.execute(tx)
  return rows
}

/** Everything about one job that search reads, in one statement. */
export const jobFacts = async (
  tx: Tx,
  { jobId, at }: { jobId: string; at: Date },
): Promise<JobFacts | undefined> => {
  const { rows } = await sql<JobFacts>`
    select j.id as job_id, j.client_id, j.status, j.mode, j.visibility, j.invited_only, j.min_tier, j.needs_identity,
      j.needs_confidentiality, j.category_slug, j.title, j.brief, j.budget_min_yen, j.budget_max_yen, j.posted_at,
      j.proposals_until as until_at, array(select tag from job_tags where job_id = j.id order by tag) as tags,
      ${activeProposalsOf(sql`j.id`)} as proposals,
      ${clientFiguresOf(sql`j.client_id`, at)} as client, ${usualPricesOf(sql`j.category_slug`)} as usual
    from jobs j join members m on m.id = j.client_id and m.suspended_at is null
    where j.id = ${jobId} and j.status <> 'draft' and not ${isHidden('job', sql`j.id`)}`.execute(tx)
  return rows[0]
}

/** The package that an order was bought from; undefined for any other order. */
export const packageOfOrder = async (tx: Reader, orderId: string): Promise<string | undefined> =>
  (await tx.selectFrom('packageOrders').select('packageId').where('orderId', '=', orderId).executeTakeFirst())
    ?.packageId

/** Somebody's packages that may be on sale, by id. */
export const packagesOf = async (tx: Reader, memberId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('packages')
    .select('id')
    .where('memberId', '=', memberId)
    .where('status', '=', 'published')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What somebody has posted and can be found: jobs, competitions and tasks that are open, by id. */
export const postsOf = async (tx: Reader, memberId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from jobs where client_id = ${memberId} and status = 'open'
    union all select id from competitions where client_id = ${memberId} and status = 'open'
    union all select id from tasks where client_id = ${memberId} and status = 'open'
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}
