import { type Selectable, sql } from 'kysely'
import type { Orders } from '../../../db/schema.gen'
import type { Reader } from '../../platform/db'
import { clientNameOf, freelancerNameOf } from '../profiles'
import type { PairInNotice } from '../proposals'

export type OrderInNotice = PairInNotice &
  Pick<
    Selectable<Orders>,
    | 'priceYen'
    | 'dueOn'
    | 'status'
    | 'offeredBy'
    | 'offeredAt'
    | 'agreedAt'
    | 'deliveredAt'
    | 'inspectedFrom'
    | 'disputedAt'
  >

/** What a notice says of an order: title and names as they are when it is drafted. */
export const orderInNotice = async (db: Reader, orderId: string): Promise<OrderInNotice | undefined> => {
  const { rows } = await sql<OrderInNotice>`
    select x.title, x.client_id, x.freelancer_id, ${clientNameOf(sql`x.client_id`)} as client_name,
      ${freelancerNameOf(sql`x.freelancer_id`)} as freelancer_name,
      x.price_yen, x.due_on, x.status, x.offered_by, x.offered_at, x.agreed_at, x.delivered_at, x.inspected_from, x.disputed_at
    from orders x where x.id = ${orderId}`.execute(db)
  return rows[0]
}
