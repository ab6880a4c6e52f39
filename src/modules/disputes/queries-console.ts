// What operators see of disputes that were handed to them.
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { type DisputeHead, headColumns } from './queries'

export const nameOfOperator = (column: string) => sql`
  (select coalesce(nullif(m.name, ''), m.email) from members m where m.id = ${sql.ref(column)})`

/** The first day of receipt and 59 days: the legal last day of a delivered order's payment (§4.4). */
const legalDay = sql<CivilDate | null>`
  (select (min(x.at) at time zone 'Asia/Tokyo')::date + 59 from deliveries x where x.order_id = d.order_id and x.withdrawn_at is null)`

export interface QueueRow extends DisputeHead {
  /** Who has in hand what has to be decided: the dispute, or the appeal against its decision. */
  takenBy: string | null
  takenName: string | null
  payBy: CivilDate | null
  appealedAt: Date | null
  total: number
}

export const queuePerPage = 30
export const queueTabs = ['waiting', 'appeals', 'over'] as const
export type QueueTab = (typeof queueTabs)[number]

const tabRows: Readonly<Record<QueueTab, { where: RawBuilder<boolean>; order: RawBuilder<unknown> }>> = {
  waiting: { where: sql`d.ended_at is null`, order: sql`d.escalated_at` },
  appeals: { where: sql`a.decided_at is null and a.id is not null`, order: sql`a.filed_at` },
  over: { where: sql`d.ended_at is not null`, order: sql`d.ended_at desc` },
}

/**
 * Disputes that were handed to the operators: those to decide and those appealed, the oldest first; or those that have ended,
 * the newest first.
 */
export const disputeQueue = async (
  db: Reader,
  asked: { tab: QueueTab; page: number },
): Promise<QueueRow[]> => {
  const { where, order } = tabRows[asked.tab]
  const { rows } = await sql<QueueRow>`
    select ${headColumns}, d.reward_yen::bigint as reward_yen, d.fault, d.decision, h.taken_by,
      ${nameOfOperator('h.taken_by')} as taken_name, ${legalDay} as pay_by, a.filed_at as appealed_at, count(*) over ()::int as total
    from disputes d join orders o on o.id = d.order_id left join dispute_appeals a on a.dispute_id = d.id
    cross join lateral (select case when a.decided_at is null and a.id is not null then a.taken_by else d.taken_by end as taken_by) h
    where d.escalated_at is not null and ${where}
    order by ${order}, d.id
    limit ${queuePerPage} offset ${(asked.page - 1) * queuePerPage}`.execute(db)
  return rows
}

export interface Load {
  operatorId: string
  name: string
  inHand: number
  oldestAt: Date
}

/** How many disputes and appeals each operator has in hand, and since when the oldest waits. */
export const disputeLoads = async (db: Reader): Promise<Load[]> => {
  const { rows } = await sql<Load>`
    select x.taken_by as operator_id, ${nameOfOperator('x.taken_by')} as name, count(*)::int as in_hand, min(x.since) as oldest_at
    from (
      select taken_by, escalated_at as since from disputes where ended_at is null
      union all
      select taken_by, filed_at from dispute_appeals where decided_at is null
    ) x where x.taken_by is not null
    group by x.taken_by order by in_hand desc, oldest_at`.execute(db)
  return rows
}

export interface OperatorDispute extends DisputeHead {
  takenBy: string | null
  takenName: string | null
  decidedBy: string | null
  decidedName: string | null
  approvedName: string | null
  orderStatus: 'working' | 'delivered' | 'completed' | 'cancelled'
  brief: string
  threadId: string
  payBy: CivilDate | null
}

/** A dispute that was handed to the operators; undefined before, and for an operator who is one of the two. */
export const operatorDispute = async (
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<OperatorDispute | undefined> => {
  const { rows } = await sql<OperatorDispute>`
    select ${headColumns}, d.reward_yen::bigint as reward_yen, d.fault, d.decision, d.taken_by, ${nameOfOperator('d.taken_by')} as taken_name,
      d.decided_by, ${nameOfOperator('d.decided_by')} as decided_name, ${nameOfOperator('d.approved_by')} as approved_name,
      o.status as order_status, o.brief, k.thread_id, ${legalDay} as pay_by
    from disputes d join orders o on o.id = d.order_id join contracts k on k.id = o.contract_id
    where d.id = ${id} and d.escalated_at is not null and ${viewer.memberId} not in (d.client_id, d.freelancer_id)`.execute(
    db,
  )
  return rows[0]
}
