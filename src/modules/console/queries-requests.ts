import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { decidableUpTo } from './rules'

type Side = 'client' | 'freelancer'
type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

export interface RequestRow {
  id: string
  orderId: string
  title: string
  clientId: string
  clientName: string
  freelancerId: string
  freelancerName: string
  priceYen: bigint
  byRole: Side
  note: string
  fault: Fault
  rewardYen: bigint
  at: Date
}

const columns = sql`
  r.id, r.order_id, o.title, o.client_id, o.freelancer_id, f.name as freelancer_name, o.price_yen, r.by_role, r.note,
  coalesce(nullif(cp.name, ''), c.name) as client_name,
  r.terms ->> 'fault' as fault, (r.terms ->> 'rewardYen')::bigint as reward_yen, r.at`

const tables = sql`
  order_requests r join orders o on o.id = r.order_id
  join members c on c.id = o.client_id join members f on f.id = o.freelancer_id
  left join client_profiles cp on cp.member_id = o.client_id`

/** Over a request `r` of an order that no dispute stops. */
const waits = (
  at: Date,
) => sql`r.status = 'open' and r.kind = 'cancel' and coalesce(r.counted_from, r.at) <= ${decidableUpTo(at)}
  and exists (select from orders w where w.id = r.order_id and w.disputed_at is null)`

/** Cancellations that the two sides left open for 7 days, oldest first (§3.1). */
export const requestList = async (db: Reader, at: Date): Promise<RequestRow[]> => {
  const { rows } = await sql<RequestRow>`
    select ${columns} from ${tables} where ${waits(at)} order by r.at, r.id limit 200`.execute(db)
  return rows
}

export const waitsForDecision = async (db: Reader, of: { requestId: string; at: Date }): Promise<boolean> => {
  const { rows } =
    await sql`select from order_requests r where r.id = ${of.requestId} and ${waits(of.at)}`.execute(db)
  return rows.length > 0
}

export interface RequestPageData extends RequestRow {
  status: 'working' | 'delivered'
  brief: string
  dueOn: string
  threadId: string
  deliveredAt: Date | null
}

/** One such request with its order; undefined once it is decided or answered. */
export const requestPage = async (
  db: Reader,
  of: { requestId: string; at: Date },
): Promise<RequestPageData | undefined> => {
  const { rows } = await sql<RequestPageData>`
    select ${columns}, o.status, o.brief, o.due_on, o.delivered_at, k.thread_id
    from ${tables} join contracts k on k.id = o.contract_id
    where r.id = ${of.requestId} and ${waits(of.at)}`.execute(db)
  return rows[0]
}

export interface RecordLine {
  kind: 'event' | 'message' | 'delivery'
  at: Date
  /** Who said it; null for events and for the system. */
  name: string | null
  /** The event's verb. */
  verb: string | null
  byRole: 'client' | 'freelancer' | 'operator' | 'clock' | null
  body: string
  files: string[]
}

/** Everything recorded about the order, oldest first: deeds, deliveries, and what the two wrote. One statement. */
export const recordOf = async (
  db: Reader,
  of: { orderId: string; threadId: string },
): Promise<RecordLine[]> => {
  const { rows } = await sql<RecordLine>`
    select * from (
      select 'event' as kind, e.at, null as name, e.verb, e.by_role,
        coalesce(e.detail ->> 'reason', e.detail ->> 'note', '') as body, '{}'::text[] as files, e.id::text as tie
      from order_events e where e.order_id = ${of.orderId}
      union all
      select 'delivery', d.at, null, null, 'freelancer', concat_ws(E'\n', nullif(d.message, ''), array_to_string(d.links, E'\n')),
        array(select f.name from delivery_files x join files f on f.id = x.file_id where x.delivery_id = d.id order by f.id), d.id
      from deliveries d where d.order_id = ${of.orderId}
      union all
      select 'message', m.at, s.name, null, null, m.body,
        array(select f.name from message_files x join files f on f.id = x.file_id where x.message_id = m.id order by f.id), m.id
      from messages m left join members s on s.id = m.sender_id where m.thread_id = ${of.threadId}
    ) recorded order by at, kind, tie limit 1000`.execute(db)
  return rows
}
