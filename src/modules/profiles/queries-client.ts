import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'

export interface OwnClient {
  kind: 'individual' | 'company'
  name: string
  industry: string
  description: string
  website: string | null
  pictureFileId: string | null
}

/** Page /client/edit. */
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
  /** People ordered from, and of these people who completed, per job: the order rate is the mean of their ratios (§2.8). */
  orderRate: { completed: number; ordered: number }[]
  ratingsGiven: number
  ratingsGivenSum: number
  ratings: number
  ratingSum: number
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
      exists (select 1 from identity_checks i where i.member_id = m.id and i.status = 'approved') as identity,
      exists (select 1 from phones t where t.member_id = m.id) as phone,
      (select count(*)::int from jobs j where j.client_id = m.id and j.posted_at <= ${asked.at}) as jobs_posted,
      (select count(*)::int from orders o where o.client_id = m.id and o.status = 'completed') as orders_completed,
      coalesce((select jsonb_agg(jsonb_build_object('completed', s.completed, 'ordered', s.ordered)) from (
        select count(distinct o.freelancer_id) filter (where o.status = 'completed') as completed,
          count(distinct o.freelancer_id) filter (where o.agreed_at is not null) as ordered
        from jobs j left join contracts k on k.job_id = j.id left join orders o on o.contract_id = k.id
        where j.client_id = m.id and j.ended_at is not null group by j.id) s), '[]') as order_rate,
      g.n as ratings_given, g.sum as ratings_given_sum, r.n as ratings, r.sum as rating_sum
    from members m
    left join client_profiles c on c.member_id = m.id
    left join lateral (select count(*)::int as n, coalesce(sum(w.score), 0)::int as sum from reviews w
      where w.author_id = m.id and w.side = 'client' and w.revealed_at <= ${asked.at}) g on true
    left join lateral (select count(*)::int as n, coalesce(sum(w.score), 0)::int as sum from reviews w
      where w.about_id = m.id and w.side = 'freelancer' and w.revealed_at <= ${asked.at}) r on true
    where m.id = ${asked.id} and m.kind = 'person' and (m.id = ${viewer?.memberId ?? ''} or c.member_id is not null
      or exists (select 1 from jobs j where j.client_id = m.id and j.posted_at is not null))`.execute(db)
  return rows[0]
}
