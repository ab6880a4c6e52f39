import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { excerpt } from '../../platform/markdown'
import { isHidden } from '../members'
import type { JobCardData } from './pages/job-card'
import { clientFiguresOf } from './queries-client-figures'
import { activeProposalsOf } from './queries-proposal-count'
import { usualPricesOf } from './queries-usual-prices'
import { isBeginnerPost } from './rules'

/**
 * The cards of jobs, in the order of the ids, in one statement. Whoever asks has decided that the viewer may see
 * these jobs. Clients' figures and categories' prices are read once each, however many jobs share them.
 */
export const jobCards = async (db: Reader, ids: readonly string[], at: Date): Promise<JobCardData[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<JobCardData & { postNumber: number | null }>`
    with found as (select j.*, w.place from unnest(${sql.val([...ids])}::text[]) with ordinality as w (id, place) join jobs j on j.id = w.id),
    clients as (select c.client_id, ${clientFiguresOf(sql`c.client_id`, at)} as figures from (select distinct client_id from found) c),
    prices as (select c.category_slug, ${usualPricesOf(sql`c.category_slug`)} as usual from (select distinct category_slug from found) c)
    select f.id, f.mode, f.status, f.title, left(f.brief, 600) as excerpt,
      f.budget_min_yen, f.budget_max_yen, f.category_slug, f.posted_at, f.proposals_until, f.visibility, f.min_tier, f.needs_identity,
      f.needs_confidentiality, f.invited_only, f.post_number,
      array(select t.tag from job_tags t where t.job_id = f.id order by t.tag) as tags,
      coalesce(nullif(cp.name, ''), m.name) as client_name, clients.figures as client, prices.usual,
      ${activeProposalsOf(sql`f.id`)} as proposals
    from (select * from found where not ${isHidden('job', sql`found.id`)}) f
    join members m on m.id = f.client_id
    left join client_profiles cp on cp.member_id = f.client_id
    join clients on clients.client_id = f.client_id
    left join prices on prices.category_slug = f.category_slug
    order by f.place`.execute(db)
  return rows.map((row) => ({
    ...row,
    excerpt: excerpt(row.excerpt, 160),
    isBeginner: isBeginnerPost(row.postNumber, row.client),
  }))
}
