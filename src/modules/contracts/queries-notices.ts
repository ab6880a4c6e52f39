import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { clientNameOf, freelancerNameOf } from '../profiles'
import type { PairInNotice } from '../proposals'

/** What a notice says of an order: title and names as they are when it is drafted. */
export const orderInNotice = async (db: Reader, orderId: string): Promise<PairInNotice | undefined> => {
  const { rows } = await sql<PairInNotice>`
    select x.title, x.client_id, x.freelancer_id, ${clientNameOf(sql`x.client_id`)} as client_name,
      ${freelancerNameOf(sql`x.freelancer_id`)} as freelancer_name
    from orders x where x.id = ${orderId}`.execute(db)
  return rows[0]
}
