// The order room: one function per part of the page; together at most six statements (bar P2).

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { Role, Status } from './lifecycle'
import { readRequestTerms } from './request-terms'

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
    .select([
      'k.number',
      'k.title as contractTitle',
      'k.threadId',
      'k.revisions',
      'k.rights',
      'k.jobId',
      'c.name as clientMemberName',
      'cp.name as clientProfileName',
      'cp.pictureFileId as clientPicture',
      'f.name as freelancerName',
      'f.tier as freelancerTier',
      'fp.pictureFileId as freelancerPicture',
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
      sql<Date | null>`(select max(at) from order_reminders r where r.order_id = o.id)`.as('remindedAt'),
      sql<Date | null>`greatest(
        (select max(m.at) from messages m where m.thread_id = k.thread_id and m.sender_id <> ${viewer.memberId}),
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
    ])
    .where('contractId', '=', contractId)
    .orderBy('position')
    .execute()

export type RoomSibling = Awaited<ReturnType<typeof roomSiblings>>[number]

/** The request that waits for an answer on this order, if any. */
export const roomRequest = async (db: Reader, orderId: string) => {
  const row = await db
    .selectFrom('orderRequests')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return row && { ...row, terms: readRequestTerms(row.terms) }
}

export type RoomRequest = NonNullable<Awaited<ReturnType<typeof roomRequest>>>
