// An order with all that its terms notice names; read alike by the page that shows the notice and by the verb that freezes it.
import { type Selectable, sql } from 'kysely'
import type { Contracts, Orders } from '../../../db/schema.gen'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { legalSideOf, registeredNameOf, representativeOf } from '../profiles'
import type { LegalSide } from './law'

export type OrderRow = Selectable<Orders> & {
  threadId: string
  number: bigint
  revisions: number
  contractTitle: string
  rights: Selectable<Contracts>['rights']
  rightsScope: string
  aiUse: Selectable<Contracts>['aiUse']
  aiNote: string
  recommissionFrom: string | null
  recommissionPayOn: string | null
  /** When what was delivered first, and not withdrawn, arrived; null before. */
  receivedAt: Date | null
  /** What the terms call the two parties: the registered name where one was declared. */
  clientName: string
  /** Who acts for a client that is a company. */
  clientRepresentative: string | null
  freelancerName: string
  /** What the two parties have declared, as the laws look at it; null where nothing was. */
  clientSide: LegalSide | null
  freelancerSide: LegalSide | null
  withholding: boolean
  /** How many terms notices were issued. */
  termsVersion: number
  /** The job that the contract answers, until it has hired this freelancer: the first agreement is the hire. */
  jobToFill: string | null
  /** The proposal it was offered from, when no other order of the contract is open or was ever agreed. */
  proposalToFree: string | null
  /** How many other orders of its contract are at work. */
  mates: number
  /** A retainer was offered with it, and begins or ends with its agreement. The row is written with the order's offer. */
  hasRetainer: boolean
}

/** An order with what its contract fixes and its terms name. */
export const orderWithTerms = (db: Reader) =>
  db
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .innerJoin('members as c', 'c.id', 'o.clientId')
    .innerJoin('members as f', 'f.id', 'o.freelancerId')
    .leftJoin('clientProfiles as p', 'p.memberId', 'o.clientId')
    .selectAll('o')
    .select(['k.threadId', 'k.number', 'k.title as contractTitle'])
    .select(['k.revisions', 'k.rights', 'k.withholding', 'k.rightsScope', 'k.aiUse', 'k.aiNote'])
    .select(['k.recommissionFrom', 'k.recommissionPayOn'])
    .select([
      sql<string>`coalesce(${registeredNameOf(sql`o.client_id`)}, nullif(p.name, ''), c.name)`.as(
        'clientName',
      ),
      representativeOf(sql`o.client_id`).as('clientRepresentative'),
      sql<string>`coalesce(${registeredNameOf(sql`o.freelancer_id`)}, f.name)`.as('freelancerName'),
      legalSideOf(sql`o.client_id`).as('clientSide'),
      legalSideOf(sql`o.freelancer_id`).as('freelancerSide'),
      sql<number>`coalesce((select max(t.version) from terms_notices t where t.order_id = o.id), 0)`.as(
        'termsVersion',
      ),
      sql<Date | null>`(select min(d.at) from deliveries d where d.order_id = o.id and d.withdrawn_at is null)`.as(
        'receivedAt',
      ),
      sql<string | null>`case when not exists
        (select from contracts h join orders s on s.contract_id = h.id and s.agreed_at is not null
          where h.job_id = k.job_id and h.freelancer_id = k.freelancer_id) then k.job_id end`.as('jobToFill'),
      sql<string | null>`case when k.origin = 'proposal' and not exists
        (select from orders s where s.contract_id = k.id and s.id <> o.id
          and (s.agreed_at is not null or s.status = 'offered')) then k.origin_id end`.as('proposalToFree'),
      sql<number>`(select count(*)::int from orders s
        where s.contract_id = k.id and s.id <> o.id and s.status = 'working' and s.disputed_at is null)`.as(
        'mates',
      ),
      sql<boolean>`exists (select from retainers r where r.order_id = o.id and r.status = 'offered')`.as(
        'hasRetainer',
      ),
    ])

/** The orders of a contract that await the viewer's word, or one of them, as their terms would be frozen now. */
export const awaitedOrders = (
  db: Reader,
  viewer: Viewer,
  of: { orderId: string } | { contractId: string },
): Promise<OrderRow[]> =>
  orderWithTerms(db)
    .where((eb) => ('orderId' in of ? eb('o.id', '=', of.orderId) : eb('o.contractId', '=', of.contractId)))
    .where('o.status', '=', 'offered')
    .where((eb) =>
      eb.or([
        eb.and([eb('o.clientId', '=', viewer.memberId), eb('o.offeredBy', '=', 'freelancer')]),
        eb.and([eb('o.freelancerId', '=', viewer.memberId), eb('o.offeredBy', '=', 'client')]),
      ]),
    )
    .orderBy('o.position')
    .execute()
