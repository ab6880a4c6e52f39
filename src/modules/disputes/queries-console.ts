// What operators see of disputes that were handed to them.
import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { type DisputeHead, headColumns } from './queries'

const nameOfOperator = (column: string) => sql`
  (select coalesce(nullif(m.name, ''), m.email) from members m where m.id = ${sql.ref(column)})`

/** The first day of receipt and 59 days: the legal last day of a delivered order's payment (§4.4). */
const legalDay = sql<CivilDate | null>`
  (select (min(x.at) at time zone 'Asia/Tokyo')::date + 59 from deliveries x where x.order_id = d.order_id and x.withdrawn_at is null)`

export interface QueueRow extends DisputeHead {
  takenBy: string | null
  takenName: string | null
  payBy: CivilDate | null
  total: number
}

export const queuePerPage = 30
export const queueTabs = ['waiting', 'over'] as const
export type QueueTab = (typeof queueTabs)[number]

/** Disputes that were handed to the operators: those to decide, the oldest first; or those that have ended, the newest first. */
export const disputeQueue = async (
  db: Reader,
  asked: { tab: QueueTab; page: number },
): Promise<QueueRow[]> => {
  const isWaiting = asked.tab === 'waiting'
  const { rows } = await sql<QueueRow>`
    select ${headColumns}, d.reward_yen::bigint as reward_yen, d.fault, d.decision, d.taken_by, ${nameOfOperator('d.taken_by')} as taken_name,
      ${legalDay} as pay_by, count(*) over ()::int as total
    from disputes d join orders o on o.id = d.order_id
    where d.escalated_at is not null and (d.ended_at is null) = ${isWaiting}
    order by case when ${isWaiting} then d.escalated_at end, d.ended_at desc, d.id
    limit ${queuePerPage} offset ${(asked.page - 1) * queuePerPage}`.execute(db)
  return rows
}

export interface Load {
  operatorId: string
  name: string
  inHand: number
  oldestAt: Date
}

/** How many disputes each operator has in hand, and since when the oldest waits. */
export const disputeLoads = async (db: Reader): Promise<Load[]> => {
  const { rows } = await sql<Load>`
    select d.taken_by as operator_id, ${nameOfOperator('d.taken_by')} as name, count(*)::int as in_hand,
      min(d.escalated_at) as oldest_at
    from disputes d where d.ended_at is null and d.taken_by is not null
    group by d.taken_by order by in_hand desc, oldest_at`.execute(db)
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
