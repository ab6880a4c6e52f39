// The order room: one function per part of the page; together at most six statements (bar P2).

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { orderMoneyOf } from '../ledger'
import { shownOf } from '../members'
import type { ClientStandingTier } from '../profiles'
import type { Role, Status } from './lifecycle'
import { readRequestTerms } from './request-terms'

const clientStanding = sql<ClientStandingTier>`
  coalesce((select s.tier from rank_clients s where s.member_id = o.client_id), 'none')`

/** The retainer that order `o` is a month of, or would begin (§3.6). */
const retainer = [
  sql<string | null>`(select m.retainer_id from retainer_orders m where m.order_id = o.id
    union all select r.id from retainers r where r.order_id = o.id limit 1)`.as('retainerId'),
  sql<number | null>`(select m.number from retainer_orders m where m.order_id = o.id)`.as('retainerNumber'),
] as const

/** The last dispute on an order, as far as its room says of it (§5.3). */
export interface RoomDispute {
  id: string
  status: 'open' | 'proposed' | 'settled' | 'decided' | 'withdrawn'
  talksUntil: string
  isEscalated: boolean
  /** Which sides have stated their case. */
  stated: Role[]
}

const dispute = sql<RoomDispute | null>`(
  select json_build_object('id', d.id, 'status', d.status, 'talksUntil', d.talks_until, 'isEscalated', d.escalated_at is not null,
    'stated', (select coalesce(json_agg(distinct s.by_role), '[]') from dispute_statements s where s.dispute_id = d.id))
  from disputes d where d.order_id = o.id order by d.opened_at desc limit 1)`.as('dispute')

/** A talk about the price (§3.1), as JSON holds it. */
export interface RoomPriceTalk {
  id: string
  askedAt: string
  reason: string
  wantedYen: string | null
  priceYen: string
  answer: 'talks' | 'stays' | null
  answerReason: string
  answeredAt: string | null
}

const priceTalks = sql<RoomPriceTalk[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'askedAt', p.asked_at, 'reason', p.reason, 'wantedYen', p.wanted_yen::text,
    'priceYen', p.price_yen::text, 'answer', p.answer, 'answerReason', p.answer_reason, 'answeredAt', p.answered_at)
    order by p.asked_at), '[]')
  from price_talks p where p.order_id = o.id)`.as('priceTalks')

const mates = sql<number>`(select count(*)::int from orders s where s.contract_id = o.contract_id
  and s.id <> o.id and s.status = 'working' and s.disputed_at is null)`.as('mates')
/** The formal reminder that its side has not answered since, by word or deed: as the sweep reads it. */
const reminder = sql<{ byRole: 'client' | 'freelancer'; from: string } | null>`(
  select json_build_object('byRole', r.by_role, 'from', coalesce(r.counted_from, r.at)) from order_reminders r
  cross join lateral (select case r.by_role when 'client' then o.freelancer_id else o.client_id end as id) silent
  where r.order_id = o.id
    and not exists (select from message_times m where m.thread_id = k.thread_id and m.sender_id = silent.id and m.at > r.at)
    and not exists (select from thread_actions a where a.thread_id = k.thread_id and a.member_id = silent.id and a.at > r.at)
  order by r.at desc limit 1)`.as('reminder')
const moved = orderMoneyOf(sql`o.id`).as('moved')

/** The order with its contract, both parties and what they wrote of each other; undefined for anybody else. */
export const orderRoom = (db: Reader, viewer: Viewer, id: string) =>
  db
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .innerJoin('members as c', 'c.id', 'o.clientId')
    .innerJoin('members as f', 'f.id', 'o.freelancerId')
    .leftJoin('clientProfiles as cp', 'cp.memberId', 'o.clientId')
    .leftJoin('profiles as fp', 'fp.memberId', 'o.freelancerId')
    .selectAll('o')
    .select(['k.revisions', 'k.rights', 'k.withholding', 'k.aiUse', 'k.aiNote', 'k.rightsScope'])
    .select(['k.recommissionFrom', 'k.recommissionPayOn'])
    .select([
      'k.number',
      'k.title as contractTitle',
      'k.threadId',
      'k.jobId',
      'c.name as clientMemberName',
      'cp.name as clientProfileName',
      shownOf(sql`o.client_id`, sql<string | null>`cp.picture_file_id`).as('clientPicture'),
      clientStanding.as('clientStanding'),
      'f.name as freelancerName',
      'f.tier as freelancerTier',
      shownOf(sql`o.freelancer_id`, sql<string | null>`fp.picture_file_id`).as('freelancerPicture'),
    ])
    .select((eb) => [
      eb
        .selectFrom('termsNotices as t')
        .select((e) => e.fn.max('t.version').as('v'))
        .whereRef('t.orderId', '=', 'o.id')
        .as('termsVersion'),
      eb
        .selectFrom('reviews as r')
        .select('r.id')
        .whereRef('r.orderId', '=', 'o.id')
        .where('r.authorId', '=', viewer.memberId)
        .as('myReviewId'),
      ...[...retainer, mates, moved, dispute, priceTalks],
      reminder,
      sql<Date | null>`greatest(
        (select max(m.at) from message_times m where m.thread_id = k.thread_id and m.sender_id <> ${viewer.memberId}),
        (select max(a.at) from thread_actions a where a.thread_id = k.thread_id and a.member_id <> ${viewer.memberId}))`.as(
        'otherSpokeAt',
      ),
    ])
    .where('o.id', '=', id)
    .where((eb) =>
      eb.or([eb('o.clientId', '=', viewer.memberId), eb('o.freelancerId', '=', viewer.memberId)]),
    )
    .executeTakeFirst()
export type OrderRoom = NonNullable<Awaited<ReturnType<typeof orderRoom>>>

/** What the other side calls the client: a company's name, else the person's; null while they have given none. */
export const clientName = (order: {
  clientProfileName: string | null
  clientMemberName: string
}): string | null => order.clientProfileName || order.clientMemberName || null

export interface RoomEvent {
  id: bigint
  verb: string
  byRole: Role
  at: Date
  toStatus: Status
  detail: unknown
}

export const roomEvents = (db: Reader, orderId: string): Promise<RoomEvent[]> =>
  db
    .selectFrom('orderEvents')
    .select(['id', 'verb', 'byRole', 'at', 'toStatus', 'detail'])
    .where('orderId', '=', orderId)
    .orderBy('id')
    .execute() as Promise<RoomEvent[]>

/** Every delivery with its files, oldest first. */
export const roomDeliveries = (db: Reader, orderId: string) =>
  db
    .selectFrom('deliveries as d')
    .selectAll('d')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('deliveryFiles as x')
          .innerJoin('files as f', 'f.id', 'x.fileId')
          .select(['f.id', 'f.name', sql<number>`f.bytes::int`.as('size')])
          .whereRef('x.deliveryId', '=', 'd.id'),
      ).as('files'),
    )
    .where('d.orderId', '=', orderId)
    .orderBy('d.round')
    .execute()

export type RoomDelivery = Awaited<ReturnType<typeof roomDeliveries>>[number]

/** All orders of the contract, in their order: the way to the siblings, and what may be agreed or paid together. */
export const roomSiblings = (db: Reader, contractId: string) =>
  db
    .selectFrom('orders')
    .select([
      'id',
      'position',
      'title',
      'status',
      'priceYen',
      'clientFeeYen',
      'dueOn',
      'offeredBy',
      'endedAt',
      'splitFrom',
      'mergedInto',
      'brief',
      'offeredAt',
      'round',
      'deliveredAt',
      'disputedAt',
    ])
    .where('contractId', '=', contractId)
    .orderBy('position')
    .execute()

export type RoomSibling = Awaited<ReturnType<typeof roomSiblings>>[number]

export interface RequestPart {
  id: string
  title: string
  brief: string
  /** Yen as text, for JSON has no bigint. */
  priceYen: string
  dueOn: string
}

/** The request that waits for an answer on this order, or would merge it into another; with the orders it concerns. */
export const roomRequest = async (db: Reader, order: { id: string; contractId: string }) => {
  const row = await db
    .selectFrom('orderRequests as r')
    .innerJoin('orders as asked', 'asked.id', 'r.orderId')
    .selectAll('r')
    .select(
      sql<RequestPart[]>`(
        select json_agg(json_build_object('id', p.id, 'title', p.title, 'brief', p.brief,
          'priceYen', p.price_yen::text, 'dueOn', p.due_on) order by p.position)
        from orders p where p.contract_id = asked.contract_id
          and (p.id = asked.id or r.terms -> 'orderIds' ? p.id))`.as('parts'),
    )
    .where('asked.contractId', '=', order.contractId)
    .where('r.status', '=', 'open')
    .where(sql<boolean>`(r.order_id = ${order.id} or r.terms -> 'orderIds' ? ${order.id})`)
    .executeTakeFirst()
  return row && { ...row, terms: readRequestTerms(row.terms) }
}

export type RoomRequest = NonNullable<Awaited<ReturnType<typeof roomRequest>>>

/** The other orders of the contract that are at work, for the sheet that merges them; busy ones await an answer. */
export const mergeableOrders = (db: Reader, order: { id: string; contractId: string }) =>
  db
    .selectFrom('orders as o')
    .select(['o.id', 'o.title', 'o.brief', 'o.priceYen', 'o.dueOn'])
    .select(
      sql<boolean>`exists (select from order_requests r join orders asked on asked.id = r.order_id
        where asked.contract_id = o.contract_id and r.status = 'open'
          and (r.order_id = o.id or r.terms -> 'orderIds' ? o.id))`.as('isBusy'),
    )
    .where('o.contractId', '=', order.contractId)
    .where('o.id', '!=', order.id)
    .where('o.status', '=', 'working')
    .where('o.disputedAt', 'is', null)
    .orderBy('o.position')
    .execute()

export type MergeableOrder = Awaited<ReturnType<typeof mergeableOrders>>[number]

/** Which order a request is about; undefined for an unknown id. Says nothing of who may see it. */
export const orderOfRequest = async (db: Reader, requestId: string): Promise<string | undefined> =>
  (await db.selectFrom('orderRequests').select('orderId').where('id', '=', requestId).executeTakeFirst())
    ?.orderId

/** The order that a talk about its price belongs to. */
export const orderOfTalk = async (db: Reader, id: string): Promise<string | undefined> => {
  const found = await db.selectFrom('priceTalks').select('orderId').where('id', '=', id).executeTakeFirst()
  return found?.orderId
}
