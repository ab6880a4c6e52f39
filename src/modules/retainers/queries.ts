import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { clientNameOf, freelancerNameOf } from '../profiles'
import type { PairInNotice } from '../proposals'
import type { RetainerStatus } from './lifecycle'

export interface RetainerListRow {
  id: string
  status: RetainerStatus
  title: string
  priceYen: bigint
  secondOn: CivilDate
  opened: number
  endsOn: CivilDate | null
  otherName: string
}

const pairNames = sql`${clientNameOf(sql`r.client_id`)} as client_name, ${freelancerNameOf(sql`r.freelancer_id`)} as freelancer_name`

/** The viewer's retainers on the side they look from, running ones first. One statement. */
export const retainerList = async (db: Reader, viewer: Viewer): Promise<RetainerListRow[]> => {
  const side = viewer.side === 'client' ? sql`r.client_id` : sql`r.freelancer_id`
  const other =
    viewer.side === 'client' ? freelancerNameOf(sql`r.freelancer_id`) : clientNameOf(sql`r.client_id`)
  const { rows } = await sql<RetainerListRow>`
    select r.id, r.status, coalesce(r.title, o.title) as title, coalesce(r.price_yen, o.price_yen) as price_yen,
      r.second_on, r.opened, r.ends_on, ${other} as other_name
    from retainers r join orders o on o.id = r.order_id
    where ${side} = ${viewer.memberId}
    order by r.status <> 'running', r.status <> 'offered', r.offered_at desc, r.id limit 200`.execute(db)
  return rows
}

export interface RetainerView extends Omit<RetainerListRow, 'otherName'> {
  contractId: string
  orderId: string
  clientId: string
  freelancerId: string
  clientName: string
  freelancerName: string
  brief: string
  firstDueOn: CivilDate
  runsSince: CivilDate | null
  noticeOn: CivilDate | null
  noticeBy: 'client' | 'freelancer' | null
  reason: string
  reasonAskedAt: Date | null
}

/** One retainer, for its two parties; before the agreement with the terms as they stand. */
export const retainerPage = async (
  db: Reader,
  viewer: Viewer,
  id: string,
): Promise<RetainerView | undefined> => {
  const { rows } = await sql<RetainerView>`
    select r.id, r.status, r.contract_id, r.order_id, r.client_id, r.freelancer_id, r.second_on, r.opened, r.ends_on,
      r.runs_since, r.notice_on, r.notice_by, r.reason, r.reason_asked_at, ${pairNames},
      coalesce(r.title, o.title) as title, coalesce(r.brief, o.brief) as brief,
      coalesce(r.price_yen, o.price_yen) as price_yen, coalesce(r.first_due_on, o.due_on) as first_due_on
    from retainers r join orders o on o.id = r.order_id
    where r.id = ${id} and ${viewer.memberId} in (r.client_id, r.freelancer_id)`.execute(db)
  return rows[0]
}

/** The orders of a retainer, latest first; of one that is only offered, its first order. Who sees the retainer sees them. */
export const retainerOrders = (db: Reader, retainer: { id: string; orderId: string }) =>
  db
    .selectFrom('orders as o')
    .leftJoin('retainerOrders as m', 'm.orderId', 'o.id')
    .select(['o.id', 'o.title', 'o.status', 'o.priceYen', 'o.dueOn', 'o.mergedInto', 'o.disputedAt'])
    .select(sql<number>`coalesce(m.number, 1)`.as('number'))
    .where((eb) => eb.or([eb('m.retainerId', '=', retainer.id), eb('o.id', '=', retainer.orderId)]))
    .orderBy('number', 'desc')
    .limit(120)
    .execute()
export type RetainerOrder = Awaited<ReturnType<typeof retainerOrders>>[number]

/** What a notice says of a retainer. */
export const retainerInNotice = async (db: Reader, id: string): Promise<PairInNotice | undefined> => {
  const { rows } = await sql<PairInNotice>`
    select coalesce(r.title, '') as title, r.client_id, r.freelancer_id, ${pairNames} from retainers r where r.id = ${id}`.execute(
    db,
  )
  return rows[0]
}
