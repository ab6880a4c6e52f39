import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { holdsWords } from '../../platform/words'
import { pageSize } from './queries'
import { looksFrom } from './rules'

type Tier = Viewer['tier']

export interface PersonRow {
  id: string
  name: string
  clientName: string | null
  email: string
  kind: 'person' | 'operator'
  tier: Tier
  createdAt: Date
  lastSeenAt: Date | null
  total: number
}

/** People by name, address or id, and by tier; newest first. */
export const peopleList = async (
  db: Reader,
  of: { q: string; tier: Tier | null; page: number },
): Promise<PersonRow[]> => {
  const { rows } = await sql<PersonRow>`
    select m.id, m.name, cp.name as client_name, m.email, m.kind, m.tier, m.created_at, m.last_seen_at,
      count(*) over ()::int as total
    from members m left join client_profiles cp on cp.member_id = m.id
    where (${of.tier}::text is null or (m.tier = ${of.tier} and m.kind = 'person'))
      and (m.id = ${of.q} or ${holdsWords(of.q, sql`m.name`, sql`m.email`, sql`cp.name`)})
    order by m.created_at desc, m.id desc
    limit ${pageSize} offset ${(of.page - 1) * pageSize}`.execute(db)
  return rows
}

export const memberExists = async (db: Reader, id: string): Promise<boolean> =>
  (await db.selectFrom('members').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export interface PersonHead {
  id: string
  name: string
  tier: Tier
  kind: 'person' | 'operator'
  /** This operator has said why they look, not long ago. */
  opened: boolean
}

/** What may be shown before a reason is given; undefined for an unknown id. */
export const personHead = async (
  db: Reader,
  viewer: Viewer,
  look: { memberId: string; at: Date },
): Promise<PersonHead | undefined> => {
  const { rows } = await sql<PersonHead>`
    select m.id, m.name, m.tier, m.kind, exists (
      select from audit_log a where a.subject_kind = 'member' and a.subject_id = m.id and a.deed = 'view-person'
        and a.actor_id = ${viewer.memberId} and a.at > ${looksFrom(look.at)} and a.at <= ${look.at}) as opened
    from members m where m.id = ${look.memberId}`.execute(db)
  return rows[0]
}

export interface PersonFacts {
  email: string
  emailVerified: boolean
  createdAt: Date
  lastSeenAt: Date | null
  tierSince: Date | null
  clientName: string | null
  identityAt: Date | null
  confidentialityAt: Date | null
  phoneAt: Date | null
  jobs: number
  ordersGiven: number
  ordersTaken: number
  completedTaken: number
  /** What the completed ones come from, so that a split order pretends nothing (§2.7). */
  contractsTaken: number
  clientsTaken: number
}

const facts = async (db: Reader, id: string): Promise<PersonFacts | undefined> => {
  const { rows } = await sql<PersonFacts>`
    select m.email, m.email_verified, m.created_at, m.last_seen_at, m.tier_since, cp.name as client_name,
      (select max(decided_at) from identity_states i where i.member_id = m.id and i.status = 'approved') as identity_at,
      (select max(at) from confidentiality_confirmations c where c.member_id = m.id) as confidentiality_at,
      (select verified_at from phones p where p.member_id = m.id) as phone_at,
      (select count(*)::int from jobs j where j.client_id = m.id and j.status <> 'draft') as jobs,
      (select count(*)::int from orders o where o.client_id = m.id) as orders_given,
      t.orders_taken, t.completed_taken, t.contracts_taken, t.clients_taken
    from members m left join client_profiles cp on cp.member_id = m.id
    cross join lateral (select count(*)::int as orders_taken,
        (count(*) filter (where o.status = 'completed'))::int as completed_taken,
        (count(distinct o.contract_id) filter (where o.status = 'completed'))::int as contracts_taken,
        (count(distinct o.client_id) filter (where o.status = 'completed'))::int as clients_taken
      from orders o where o.freelancer_id = m.id) t
    where m.id = ${id}`.execute(db)
  return rows[0]
}

const tierHistory = (db: Reader, memberId: string) =>
  db
    .selectFrom('rankChanges')
    .select(['id', 'fromTier', 'toTier', 'at', 'policy'])
    .where('memberId', '=', memberId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()

export interface PersonOrder {
  id: string
  title: string
  status: 'offered' | 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
  fault: 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure' | null
  priceYen: bigint
  offeredAt: Date
  asClient: boolean
  otherId: string
  otherName: string
}

const latestOrders = async (db: Reader, id: string): Promise<PersonOrder[]> => {
  const { rows } = await sql<PersonOrder>`
    select o.id, o.title, o.status, o.fault, o.price_yen, o.offered_at, o.client_id = ${id} as as_client,
      x.id as other_id, x.name as other_name
    from orders o join members x on x.id = case when o.client_id = ${id} then o.freelancer_id else o.client_id end
    where ${id} in (o.client_id, o.freelancer_id)
    order by o.offered_at desc, o.id desc limit 30`.execute(db)
  return rows
}

export interface PersonReview {
  id: string
  score: number
  comment: string
  hidden: boolean
  at: Date
}

const latestReviews = async (db: Reader, id: string): Promise<PersonReview[]> => {
  const { rows } = await sql<PersonReview>`
    select r.id, r.score, r.comment, r.comment_hidden_at is not null as hidden, r.revealed_at as at
    from reviews r where r.about_id = ${id} and r.revealed_at is not null
    order by r.revealed_at desc limit 10`.execute(db)
  return rows
}

/** The facts of a person for an operator who has opened them: no documents, no messages. */
export const personPage = async (db: Reader, viewer: Viewer, memberId: string) => {
  const known = viewer.operator ? await facts(db, memberId) : undefined
  if (!known) return undefined
  return {
    ...known,
    history: await tierHistory(db, memberId),
    orders: await latestOrders(db, memberId),
    reviews: await latestReviews(db, memberId),
  }
}
export type PersonPageData = NonNullable<Awaited<ReturnType<typeof personPage>>>
