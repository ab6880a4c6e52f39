import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { isHidden, isHiddenFrom } from '../members'
import type { ClientStandingTier } from './pages/client-badge'
import { knows } from './queries'
import { orderRateOf } from './queries-order-rate'

export interface OwnClient {
  kind: 'individual' | 'company'
  name: string
  industry: string
  description: string
  website: string | null
  pictureFileId: string | null
}

/** Page /my/client-profile. */
export const ownClient = async (db: Reader, viewer: Viewer): Promise<OwnClient> => {
  const { rows } = await sql<OwnClient>`
    select coalesce(c.kind, 'individual') as kind, coalesce(nullif(c.name, ''), m.name) as name,
      coalesce(c.industry, '') as industry, coalesce(c.description, '') as description, c.website, c.picture_file_id
    from members m left join client_profiles c on c.member_id = m.id where m.id = ${viewer.memberId}`.execute(
    db,
  )
  return rows[0] as OwnClient
}

export interface ClientHead extends OwnClient {
  id: string
  createdAt: Date
  identity: boolean
  phone: boolean
  jobsPosted: number
  ordersCompleted: number
  /** Exact, as text, because its denominator may be longer than a bigint column; the denominator is 0 while no job counts (§2.8). */
  orderRateN: string
  orderRateD: string
  /** What ranks awarded (§2.8). */
  standing: ClientStandingTier
  ratingsGiven: number
  ratingsGivenSum: number
  ratings: number
  ratingSum: number
  /** Operators have hidden its words and picture from others (§5.3). */
  isHidden: boolean
}

/** Page /clients/:id: there once somebody is a client (a profile or a posted job), and always for themselves. */
export const clientHead = async (
  db: Reader,
  viewer: Viewer | null,
  asked: { id: string; at: Date },
): Promise<ClientHead | undefined> => {
  const { rows } = await sql<ClientHead>`
    select m.id, m.created_at, coalesce(c.kind, 'individual') as kind, coalesce(nullif(c.name, ''), m.name) as name,
      coalesce(c.industry, '') as industry, coalesce(c.description, '') as description, c.website, c.picture_file_id,
      exists (select 1 from identity_states i where i.member_id = m.id and i.status = 'approved') as identity,
      exists (select 1 from phones t where t.member_id = m.id) as phone,
      (select count(*)::int from jobs j where j.client_id = m.id and j.posted_at <= ${asked.at}) as jobs_posted,
      (select count(*)::int from orders o where o.client_id = m.id and o.status = 'completed') as orders_completed,
      rate.n::text as order_rate_n, rate.d::text as order_rate_d,
      ${isHidden('person', sql`m.id`)} as is_hidden,
      coalesce((select s.tier from rank_clients s where s.member_id = m.id), 'none') as standing,
      g.n as ratings_given, g.sum as ratings_given_sum, r.n as ratings, r.sum as rating_sum
    from members m
    left join client_profiles c on c.member_id = m.id
    cross join lateral ${orderRateOf({ client: sql`m.id`, at: asked.at })} rate
    left join lateral (select count(*)::int as n, coalesce(sum(w.score), 0)::int as sum from reviews w
      where w.author_id = m.id and w.side = 'client' and w.revealed_at <= ${asked.at}) g on true
    left join lateral (select count(*)::int as n, coalesce(sum(w.score), 0)::int as sum from reviews w
      where w.about_id = m.id and w.side = 'freelancer' and w.revealed_at <= ${asked.at}) r on true
    where m.id = ${asked.id} and m.kind = 'person' and (m.id = ${viewer?.memberId ?? ''} or c.member_id is not null
      or exists (select 1 from jobs j where j.client_id = m.id and j.posted_at is not null))
      and (m.suspended_at is null or m.id = ${viewer?.memberId ?? ''} or ${viewer?.operator ?? false}
        or ${knows(viewer?.memberId ?? '')})`.execute(db)
  const [head] = rows
  if (!head || !isHiddenFrom(viewer, { ...head, ownerId: head.id })) return head
  return { ...head, industry: '', description: '', website: null, pictureFileId: null }
}
