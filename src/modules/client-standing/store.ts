import { type Insertable, type Selectable, sql } from 'kysely'
import type { RankClientChanges, RankClients } from '../../../db/schema.gen'
import type { ClientStanding } from '../../engine/evaluate/client-standing'
import type { Tx } from '../../platform/db'

/**
 * The standing a client holds, its row locked until the transaction ends; made where there was none. Undefined for whoever
 * never said who they are as a client: there is nothing to judge.
 */
export const lockClient = async (
  tx: Tx,
  of: { memberId: string; at: Date },
): Promise<Omit<Selectable<RankClients>, 'memberId'> | undefined> => {
  const { rows } = await sql<Omit<Selectable<RankClients>, 'memberId'>>`
    insert into rank_clients (member_id, due_at)
    select ${of.memberId}, ${of.at}::timestamptz
    where exists (select from client_profile_facts f where f.member_id = ${of.memberId})
    on conflict (member_id) do update set due_at = rank_clients.due_at
    returning tier, since, due_at`.execute(tx)
  return rows[0]
}

export const setClientDue = async (tx: Tx, due: { memberId: string; dueAt: Date }): Promise<void> => {
  await tx.updateTable('rankClients').set({ dueAt: due.dueAt }).where('memberId', '=', due.memberId).execute()
}

type ClientChange = Omit<Insertable<RankClientChanges>, 'standing'> & { readonly standing: ClientStanding }

/** The standing is held from now on, and the step is remembered with what led to it; in one statement. */
export const changeClient = async (tx: Tx, change: ClientChange): Promise<void> => {
  const { id, memberId, fromTier, toTier, at, policy } = change
  await sql`
    with held as (
      update rank_clients set tier = ${toTier}, since = ${at} where member_id = ${memberId})
    insert into rank_client_changes (id, member_id, from_tier, to_tier, at, policy, standing)
    values (${id}, ${memberId}, ${fromTier}, ${toTier}, ${at}, ${policy}, ${JSON.stringify(change.standing)})`.execute(
    tx,
  )
}
