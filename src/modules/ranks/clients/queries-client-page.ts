import { sql } from 'kysely'
import type { Reader } from '../../../platform/db'
import type { ClientTier } from './client-metrics'

export interface ClientNamed {
  readonly id: string
  readonly title: string
  /** The freelancer; null for a job. */
  readonly who: string | null
}

type Viewer = { readonly memberId: string }

/** The client's own orders, jobs and conversations by id, in one statement. Others' are not found. */
export const clientNamesOf = async (
  db: Reader,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClientNamed>> => {
  const { rows } = await sql<ClientNamed>`
    select s.id, s.title, m.name as who
    from (
      select id, title, freelancer_id from orders
      where client_id = ${viewer.memberId} and id = any(${ids as string[]})
      union all
      select id, title, null from jobs where client_id = ${viewer.memberId} and id = any(${ids as string[]})
      union all
      select id, title, freelancer_id from threads
      where client_id = ${viewer.memberId} and id = any(${ids as string[]})) s
    left join members m on m.id = s.freelancer_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface ClientStep {
  readonly id: string
  readonly fromTier: ClientTier
  readonly toTier: ClientTier
  readonly at: Date
  readonly policy: string
}

/** The client's standings so far, the newest first. */
export const clientHistory = (db: Reader, viewer: Viewer, limit: number): Promise<ClientStep[]> =>
  db
    .selectFrom('rankClientChanges')
    .select(['id', 'fromTier', 'toTier', 'at', 'policy'])
    .where('memberId', '=', viewer.memberId)
    .orderBy('at', 'desc')
    .orderBy('place', 'desc')
    .limit(limit)
    .$castTo<ClientStep>()
    .execute()
