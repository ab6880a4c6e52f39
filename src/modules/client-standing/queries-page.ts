import { sql } from 'kysely'
import type { ClientFactHistory } from '../../engine/facts/client-facts'
import type { ClientTier } from '../../engine/policy/client-metrics'
import type { Reader } from '../../platform/db'
import { earlierColumns, readEarlier } from './queries-facts'

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
  /** The receipt behind this step; null for one from before there were receipts. */
  readonly receiptId: string | null
}

interface PastRow {
  readonly history: readonly (Omit<ClientStep, 'at'> & { readonly at: string })[]
}

/** The viewer's own standings so far, and what their facts were before, in one statement. */
export const clientPast = async (
  db: Reader,
  viewer: Viewer,
  of: { readonly at: Date; readonly limit: number },
): Promise<{ history: readonly ClientStep[]; earlier: ClientFactHistory }> => {
  const { rows } = await sql<PastRow>`
    select
      (select coalesce(json_agg(json_build_object('id', c.id, 'fromTier', c.from_tier, 'toTier', c.to_tier, 'at', c.at,
          'policy', c.policy, 'receiptId', r.id) order by c.at desc, c.place desc), '[]')
        from (select * from rank_client_changes s where s.member_id = ${viewer.memberId}
          order by s.at desc, s.place desc limit ${of.limit}) c
        left join rank_client_receipts r on r.change_id = c.id) as history,
      ${earlierColumns(viewer, of.at)}`.execute(db)
  const [row] = rows
  return {
    history: (row?.history ?? []).map((step) => ({ ...step, at: new Date(step.at) })),
    earlier: readEarlier(row),
  }
}
