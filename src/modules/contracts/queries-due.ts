// What time alone has made due: read by the sweep, each row then decided under its lock.
import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import { days } from './rules'

const ago = (at: Date, n: number): Date => earlier(at, { days: n })
const batch = 500
/** From when on an inspection counts; never before the delivery, by which the index finds it. */
const inspected = sql<Date>`coalesce(inspected_from, delivered_at)`

export const offersRunOut = (db: Reader, at: Date) =>
  db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'offered')
    .where('offeredAt', '<=', ago(at, days.offerOpen))
    .limit(batch)
    .execute()

export const ordersNotFunded = (db: Reader, at: Date) =>
  db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'agreed')
    .where('agreedAt', '<=', ago(at, days.fundBy))
    .limit(batch)
    .execute()

export const deliveriesRunOut = (db: Reader, at: Date) =>
  db
    .selectFrom('orders')
    .select('id')
    .where('status', '=', 'delivered')
    .where('disputedAt', 'is', null)
    .where('deliveredAt', '<=', ago(at, days.autoAccept))
    .where(inspected, '<=', ago(at, days.autoAccept))
    .limit(batch)
    .execute()

/** Delivered orders whose first notice of auto-acceptance is due. */
export const deliveriesNearEnd = (db: Reader, at: Date) =>
  db
    .selectFrom('orders')
    .selectAll()
    .where('status', '=', 'delivered')
    .where('disputedAt', 'is', null)
    .where('deliveredAt', '<=', ago(at, days.autoAccept - days.acceptNotices[0]))
    .where(inspected, '<=', ago(at, days.autoAccept - days.acceptNotices[0]))
    .limit(batch)
    .execute()

export const requestsRunOut = (db: Reader, at: Date) =>
  db
    .selectFrom('orderRequests as r')
    .innerJoin('orders as o', 'o.id', 'r.orderId')
    .select(['r.id', 'r.orderId'])
    .where('r.status', '=', 'open')
    .where('r.kind', '!=', 'cancel')
    .where('o.disputedAt', 'is', null)
    .where(sql<Date>`coalesce(r.counted_from, r.at)`, '<=', ago(at, days.requestOpen))
    .limit(batch)
    .execute()

export interface SilentOrder {
  id: string
  status: 'working' | 'delivered'
  silentSide: 'client' | 'freelancer'
}

/** Orders whose reminded side has said nothing for 7 days since the reminder. */
export const silentOrders = async (db: Reader, at: Date): Promise<SilentOrder[]> => {
  const { rows } = await sql<SilentOrder>`
    select o.id, o.status, case r.by_role when 'client' then 'freelancer' else 'client' end as silent_side
    from order_reminders r
    join orders o on o.id = r.order_id and o.status in ('working', 'delivered') and o.disputed_at is null
    join contracts k on k.id = o.contract_id
    cross join lateral (select case r.by_role when 'client' then o.freelancer_id else o.client_id end as id) silent
    where coalesce(r.counted_from, r.at) <= ${ago(at, days.afterReminder)}
      and not exists (select from message_times m where m.thread_id = k.thread_id and m.sender_id = silent.id and m.at > r.at)
      and not exists (select from thread_actions a where a.thread_id = k.thread_id and a.member_id = silent.id and a.at > r.at)
    limit ${batch}`.execute(db)
  return rows
}

/** Funded orders nobody has touched, by word or deed, since a moment. */
export const idleOrders = async (db: Reader, since: Date): Promise<{ id: string }[]> => {
  const { rows } = await sql<{ id: string }>`
    select o.id
    from orders o join contracts k on k.id = o.contract_id
    where o.status in ('working', 'delivered') and o.disputed_at is null and o.funded_at <= ${since}
      and not exists (select from order_events e where e.order_id = o.id and e.at > ${since})
      and not exists (select from message_times m where m.thread_id = k.thread_id and m.at > ${since})
    limit ${batch}`.execute(db)
  return rows
}
