import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { clientNameOf, freelancerNameOf } from '../profiles'
import type { PairInNotice } from '../proposals'
import type { DisputeStatus, Side } from './lifecycle'

export interface DisputeInNotice extends PairInNotice {
  status: DisputeStatus
  priceYen: bigint
  rewardYen: bigint | null
  /** What an overturned decision could not move. */
  missingYen: bigint | null
  appealedBy: Side | null
}

/** What a notice says of a dispute: title, names and state as they are when it is drafted. */
export const disputeInNotice = async (db: Reader, id: string): Promise<DisputeInNotice | undefined> => {
  const { rows } = await sql<DisputeInNotice>`
    select o.title, d.client_id, d.freelancer_id, ${clientNameOf(sql`d.client_id`)} as client_name,
      ${freelancerNameOf(sql`d.freelancer_id`)} as freelancer_name, d.status, d.price_yen::bigint as price_yen,
      coalesce(case when a.status = 'overturned' then a.reward_yen end, d.reward_yen)::bigint as reward_yen,
      a.missing_yen::bigint as missing_yen, a.by_role as appealed_by
    from disputes d join orders o on o.id = d.order_id left join dispute_appeals a on a.dispute_id = d.id where d.id = ${id}`.execute(
    db,
  )
  return rows[0]
}
