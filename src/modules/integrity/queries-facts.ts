import { sql } from 'kysely'
import { type CivilDate, monthsLater } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { ClimbFact, Graph, OrderFact, PersonFact } from './facts'

interface OrderRow extends Omit<OrderFact, 'byClient' | 'byFreelancer'> {
  clientScore: number | null
  clientRatedAt: Date | null
  freelancerScore: number | null
  freelancerRatedAt: Date | null
}

const ratingOf = (score: number | null, at: Date | null) =>
  score === null || at === null ? null : { score, at }

const orderOf = ({ clientScore, clientRatedAt, freelancerScore, freelancerRatedAt, ...order }: OrderRow) => ({
  ...order,
  byClient: ratingOf(clientScore, clientRatedAt),
  byFreelancer: ratingOf(freelancerScore, freelancerRatedAt),
})

/** All funded orders of the past year of these people and of everybody they had one with, by time. */
const ordersAround = async (db: Reader, ids: readonly string[], at: Date): Promise<OrderFact[]> => {
  const yearAgo = monthsLater(at, -12)
  const inYear = sql`agreed_at > ${yearAgo} and agreed_at <= ${at} and funded_at <= ${at}`
  const { rows } = await sql<OrderRow>`
    with near as (
      select unnest(${ids}::text[]) as id
      union select freelancer_id from orders where client_id = any(${ids}::text[]) and ${inYear}
      union select client_id from orders where freelancer_id = any(${ids}::text[]) and ${inYear}),
    around as (
      select o.* from orders o where o.client_id in (select id from near) and ${inYear}
      union select o.* from orders o where o.freelancer_id in (select id from near) and ${inYear})
    select o.id, o.contract_id, o.client_id, o.freelancer_id, o.price_yen, o.agreed_at, o.funded_at,
      case when o.delivered_at <= ${at} then o.delivered_at end as delivered_at,
      case when o.status = 'completed' and o.ended_at <= ${at} then o.ended_at end as completed_at,
      o.split_from is not null as is_piece,
      (select count(*) from message_times m where m.thread_id = k.thread_id and m.sender_id is not null
        and not m.automatic and m.at <= ${at})::float8
        / (select count(*) from orders p where p.contract_id = k.id) as messages,
      c.score as client_score, c.written_at as client_rated_at,
      f.score as freelancer_score, f.written_at as freelancer_rated_at
    from around o join contracts k on k.id = o.contract_id
    left join reviews c on c.order_id = o.id and c.side = 'client' and c.written_at <= ${at}
    left join reviews f on f.order_id = o.id and f.side = 'freelancer' and f.written_at <= ${at}
    order by o.agreed_at, o.id`.execute(db)
  return rows.map(orderOf)
}

const peopleOf = async (db: Reader, ids: readonly string[], at: Date): Promise<PersonFact[]> => {
  const { rows } = await sql<PersonFact>`
    select m.id, m.created_at as joined_at,
      (select count(*)::int from (
        select case when t.client_id = m.id then t.freelancer_id else t.client_id end as other
          from threads t where m.id in (t.client_id, t.freelancer_id) and t.created_at <= ${at}
        union select p.freelancer_id from jobs j join proposals p on p.job_id = j.id
          where j.client_id = m.id and p.sent_at <= ${at}
        union select j.client_id from proposals p join jobs j on j.id = p.job_id
          where p.freelancer_id = m.id and p.sent_at <= ${at}) met
        where not exists (select from orders o where (o.client_id, o.freelancer_id) in
          ((m.id, met.other), (met.other, m.id)) and o.agreed_at <= ${at})) as strangers,
      array(select distinct md5(s.ip_address || ' ' || coalesce(s.user_agent, '')) from sessions s
        where s.user_id = m.id and coalesce(s.ip_address, '') <> '' order by 1) as places
    from members m where m.id = any(${ids}::text[]) order by m.id`.execute(db)
  return rows
}

const climbsOf = async (db: Reader, ids: readonly string[], at: Date): Promise<ClimbFact[]> => {
  const { rows } = await sql<ClimbFact>`
    with ladder as (select array['none', 'regular', 'bronze', 'silver', 'certified'] as tiers)
    select r.member_id, r.at from rank_changes r, ladder
    where r.member_id = any(${ids}::text[]) and r.at <= ${at} and r.at > ${monthsLater(at, -12)}
      and array_position(tiers, r.to_tier) > array_position(tiers, r.from_tier)
    order by r.at, r.place`.execute(db)
  return rows
}

/** The market around some people as of `at`, with every order of everybody they had one with: three statements. */
export const graphAround = async (db: Reader, ids: readonly string[], at: Date): Promise<Graph> => {
  const orders = await ordersAround(db, ids, at)
  const everybody = [...new Set(orders.flatMap((order) => [order.clientId, order.freelancerId]))]
  return {
    orders,
    people: await peopleOf(db, everybody, at),
    climbs: await climbsOf(db, everybody, at),
  }
}

/** Whose orders moved, or were rated, in (from, at]. */
export const peopleChanged = async (db: Reader, span: { from: Date; at: Date }): Promise<string[]> => {
  const { from, at } = span
  const { rows } = await sql<{ id: string }>`
    with changed as (
      select client_id, freelancer_id from orders where ended_at > ${from} and ended_at <= ${at}
      union select o.client_id, o.freelancer_id from reviews r join orders o on o.id = r.order_id
        where r.written_at > ${from} and r.written_at <= ${at})
    select distinct id from changed, unnest(array[client_id, freelancer_id]) id order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** When the detectors last ran before this night; undefined on the first. */
export const nightBefore = async (db: Reader, night: CivilDate): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('integrityNights')
    .select('at')
    .where('night', '<', night)
    .orderBy('night', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}
