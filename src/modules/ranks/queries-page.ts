import { sql } from 'kysely'
import type { Tier } from '../../engine/policy/tiers'
import type { Reader } from '../../platform/db'

export interface ItemName {
  readonly id: string
  readonly title: string
  readonly client: string
  readonly clientId: string
  readonly contractId: string | null
}

/** The person's own orders and conversations by id, in one statement. Others' are not found. */
export const namesOf = async (
  db: Reader,
  viewer: { readonly memberId: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, ItemName>> => {
  const { rows } = await sql<ItemName>`
    select s.id, s.title, s.client_id, s.contract_id, coalesce(nullif(c.name, ''), m.name) as client
    from (
      select id, title, client_id, contract_id from orders
      where freelancer_id = ${viewer.memberId} and id = any(${ids as string[]})
      union all
      select id, title, client_id, null from threads
      where freelancer_id = ${viewer.memberId} and id = any(${ids as string[]})) s
    join members m on m.id = s.client_id
    left join client_profiles c on c.member_id = s.client_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface PastChange {
  readonly id: string
  readonly fromTier: Tier
  readonly toTier: Tier
  readonly at: Date
  readonly policy: string
}

export const rankHistory = (
  db: Reader,
  viewer: { readonly memberId: string },
  limit: number,
): Promise<PastChange[]> =>
  db
    .selectFrom('rankChanges')
    .select(['id', 'fromTier', 'toTier', 'at', 'policy'])
    .where('memberId', '=', viewer.memberId)
    .orderBy('at', 'desc')
    .orderBy('place', 'desc')
    .limit(limit)
    .$castTo<PastChange>()
    .execute()
