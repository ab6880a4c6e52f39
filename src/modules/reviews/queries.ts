import { type RawBuilder, sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { type Side, windowDays } from './rules'

/** What a person goes by on the other side of an order: a client by the name of their client profile. */
const clientShown = sql<string>`coalesce(nullif(cp.name, ''), c.name)`

const formColumns = (viewer: Viewer) => sql`
  o.id as order_id, o.title, o.contract_id, o.status, o.ended_at, o.price_yen, o.position,
  k.title as contract_title,
  case when o.client_id = ${viewer.memberId} then 'client' else 'freelancer' end as side,
  case when o.client_id = ${viewer.memberId} then f.name else ${clientShown} end as other_name`

const formTables = sql`
  orders o join contracts k on k.id = o.contract_id
  join members c on c.id = o.client_id join members f on f.id = o.freelancer_id
  left join client_profiles cp on cp.member_id = o.client_id`

export interface OrderToReview {
  orderId: string
  title: string
  contractId: string
  contractTitle: string
  status: 'offered' | 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
  endedAt: Date | null
  priceYen: bigint
  position: number
  side: Side
  otherName: string
  /** The viewer has written already. */
  reviewed: boolean
}

/** The order that a review form is about; undefined for anybody but its two parties. */
export const reviewForm = async (
  db: Reader,
  viewer: Viewer,
  orderId: string,
): Promise<OrderToReview | undefined> => {
  const { rows } = await sql<OrderToReview>`
    select ${formColumns(viewer)},
      exists (select from reviews r where r.order_id = o.id and r.author_id = ${viewer.memberId}) as reviewed
    from ${formTables}
    where o.id = ${orderId} and ${viewer.memberId} in (o.client_id, o.freelancer_id)`.execute(db)
  return rows[0]
}

/** Orders that are reviewed together, each with whether the viewer has reviewed it; none for anybody else. */
const formsOf = async (db: Reader, viewer: Viewer, which: RawBuilder<boolean>): Promise<OrderToReview[]> => {
  const { rows } = await sql<OrderToReview>`
    select ${formColumns(viewer)},
      exists (select from reviews r where r.order_id = o.id and r.author_id = ${viewer.memberId}) as reviewed
    from ${formTables}
    where ${which}
    order by o.position, o.ended_at, o.id`.execute(db)
  return rows
}

/** The orders of a contract in their order, for its two parties. */
export const contractReviewForm = (db: Reader, viewer: Viewer, contractId: string) =>
  formsOf(
    db,
    viewer,
    sql<boolean>`o.contract_id = ${contractId} and ${viewer.memberId} in (o.client_id, o.freelancer_id)`,
  )

/** What a client paid for works of a task, an order for each person or more (§3.5). */
export const taskReviewForm = (db: Reader, viewer: Viewer, taskId: string) =>
  formsOf(
    db,
    viewer,
    sql<boolean>`k.origin = 'task' and k.origin_id = ${taskId} and o.client_id = ${viewer.memberId}`,
  )

export interface WaitingReview {
  orderId: string
  title: string
  contractId: string
  endedAt: Date
  side: Side
  otherName: string
  /** For the client of a task's works: the task, whose people are reviewed in one form. */
  taskId: string | null
  /** The other side has written: writing now reveals both. */
  otherWrote: boolean
}

/** Completed orders that the viewer may still review, the most urgent first. */
export const waitingReviews = async (db: Reader, viewer: Viewer, at: Date): Promise<WaitingReview[]> => {
  const { rows } = await sql<WaitingReview>`
    select ${formColumns(viewer)},
      case when k.origin = 'task' and o.client_id = ${viewer.memberId} then k.origin_id end as task_id,
      exists (select from reviews r where r.order_id = o.id) as other_wrote
    from ${formTables}
    where ${viewer.memberId} in (o.client_id, o.freelancer_id) and o.status = 'completed'
      and o.ended_at > ${earlier(at, { days: windowDays })}
      and not exists (select from reviews r where r.order_id = o.id and r.author_id = ${viewer.memberId})
    order by o.ended_at, o.id
    limit 200`.execute(db)
  return rows
}

/** How many reviews the viewer got (revealed only), wrote, and may still write; and what the got ones sum up to. */
export const reviewCounts = async (db: Reader, viewer: Viewer, at: Date) => {
  const me = viewer.memberId
  const { rows } = await sql<{ received: number; sum: number; written: number; waiting: number }>`
    select
      (select count(*)::int from reviews where about_id = ${me} and revealed_at is not null) as received,
      (select coalesce(sum(score), 0)::int from reviews where about_id = ${me} and revealed_at is not null) as sum,
      (select count(*)::int from reviews where author_id = ${me}) as written,
      (select count(*)::int from orders o where ${me} in (o.client_id, o.freelancer_id) and o.status = 'completed'
        and o.ended_at > ${earlier(at, { days: windowDays })}
        and not exists (select from reviews r where r.order_id = o.id and r.author_id = ${me})) as waiting`.execute(
    db,
  )
  return rows[0] ?? { received: 0, sum: 0, written: 0, waiting: 0 }
}

/** Orders with a hidden review whose window has ended, oldest first. */
export const windowsOver = (db: Reader, at: Date) =>
  db
    .selectFrom('reviews as r')
    .innerJoin('orders as o', 'o.id', 'r.orderId')
    .select('r.orderId')
    .where('r.revealedAt', 'is', null)
    .where('r.writtenAt', '<=', at)
    .where('o.endedAt', '<=', earlier(at, { days: windowDays }))
    .orderBy('o.endedAt')
    .limit(500)
    .execute()

/** SQL that is true for reviews (`t`) that a member wrote, or that have been shown to them: a sealed one stays sealed. */
export const writtenOrShown = (memberId: string): RawBuilder<boolean> =>
  sql<boolean>`(t.author_id = ${memberId} or t.revealed_at is not null)`
