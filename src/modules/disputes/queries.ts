import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { clientNameOf, freelancerNameOf } from '../profiles'
import type { DisputeReason, DisputeRole, DisputeStatus, Side, StepVerb } from './lifecycle'

export type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

/** What both sides and the operators may read of a dispute. */
export interface DisputeHead {
  id: string
  orderId: string
  title: string
  clientId: string
  freelancerId: string
  clientName: string
  freelancerName: string
  priceYen: bigint
  openedBy: Side
  reason: DisputeReason
  status: DisputeStatus
  openedAt: Date
  talksUntil: Date
  escalatedAt: Date | null
  endedAt: Date | null
  rewardYen: bigint | null
  fault: Fault | null
  decision: string | null
}

/** The columns of `DisputeHead`, over `disputes d join orders o`. */
export const headColumns = sql`
  d.id, d.order_id, o.title, d.client_id, d.freelancer_id, ${clientNameOf(sql`d.client_id`)} as client_name,
  ${freelancerNameOf(sql`d.freelancer_id`)} as freelancer_name, d.price_yen::bigint as price_yen, d.opened_by, d.reason, d.status,
  d.opened_at, d.talks_until, d.escalated_at, d.ended_at`
/** What came of it, as far as it has: what one operator only proposes is nobody else's to read. */
const outcome = sql`
  case when d.ended_at is not null then d.reward_yen end::bigint as reward_yen, case when d.ended_at is not null then d.fault end as fault,
  case when d.ended_at is not null then d.decision end as decision`

export interface DisputeView extends DisputeHead {
  /** What the viewer's own side would settle for; null before its first offer. */
  ownOfferYen: bigint | null
  /** That the other side has made one; never which. */
  hasOtherOffered: boolean
}

/** A dispute as one of its parties sees it; undefined for anybody else. */
export const disputePage = async (
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<DisputeView | undefined> => {
  const me = viewer.memberId
  const own = sql`case when d.client_id = ${me} then 'client' else 'freelancer' end`
  const { rows } = await sql<DisputeView>`
    select ${headColumns}, ${outcome},
      (select f.amount_yen::bigint from dispute_offers f where f.dispute_id = d.id and f.by_role = ${own}
        order by f.number desc limit 1) as own_offer_yen,
      exists (select from dispute_offers f where f.dispute_id = d.id and f.by_role <> ${own}) as has_other_offered
    from disputes d join orders o on o.id = d.order_id
    where d.id = ${id} and ${me} in (d.client_id, d.freelancer_id)`.execute(db)
  return rows[0]
}

export interface StatementView {
  id: string
  byRole: Side
  body: string
  links: string[]
  at: Date
  files: { id: string; name: string; size: number }[]
}

/** What both sides have said, oldest first. Says nothing of who may read it. */
export const disputeStatements = async (db: Reader, disputeId: string): Promise<StatementView[]> => {
  const { rows } = await sql<StatementView>`
    select s.id, s.by_role, s.body, s.links, s.at,
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.bytes::int) order by f.id), '[]')
        from dispute_files x join files f on f.id = x.file_id where x.statement_id = s.id) as files
    from dispute_statements s where s.dispute_id = ${disputeId} order by s.at, s.id`.execute(db)
  return rows
}

export interface DisputeEvent {
  id: bigint
  verb: StepVerb
  byRole: DisputeRole
  at: Date
}

const amongOperators: readonly StepVerb[] = [
  ...(['take', 'propose', 'send-back'] as const),
  ...(['appeal-take', 'appeal-propose', 'appeal-send-back'] as const),
]

/** The steps that both sides may know of, oldest first. */
export const disputeEvents = async (db: Reader, disputeId: string): Promise<DisputeEvent[]> => {
  const rows = await db
    .selectFrom('disputeEvents')
    .select(['id', 'verb', 'byRole', 'at'])
    .where('disputeId', '=', disputeId)
    .where('verb', 'not in', amongOperators)
    .orderBy('id')
    .execute()
  return rows as DisputeEvent[]
}

export interface DisputableOrder {
  id: string
  title: string
  priceYen: bigint
  status: 'working' | 'delivered'
  disputedAt: Date | null
}

/** The order of the viewer's on which a dispute could be opened; undefined for anybody else, or where no money is held. */
export const orderToDispute = async (
  db: Reader,
  viewer: Viewer,
  orderId: string,
): Promise<DisputableOrder | undefined> => {
  const { rows } = await sql<DisputableOrder>`
    select o.id, o.title, o.price_yen::bigint as price_yen, o.status, o.disputed_at from orders o
    where o.id = ${orderId} and ${viewer.memberId} in (o.client_id, o.freelancer_id) and o.status in ('working', 'delivered')`.execute(
    db,
  )
  return rows[0]
}

/** The dispute that runs on one of the viewer's orders. */
export const runningDispute = async (
  db: Reader,
  viewer: Viewer,
  orderId: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select d.id from disputes d
    where d.order_id = ${orderId} and d.ended_at is null and ${viewer.memberId} in (d.client_id, d.freelancer_id)`.execute(
    db,
  )
  return rows[0]?.id
}

/** Disputes whose days of talking are over. */
export const talksRunOut = async (db: Reader, at: Date): Promise<string[]> => {
  const rows = await db
    .selectFrom('disputes')
    .select('id')
    .where('status', '=', 'open')
    .where('escalatedAt', 'is', null)
    .where('talksUntil', '<=', at)
    .orderBy('talksUntil')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}
