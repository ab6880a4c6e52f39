import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import { insertOrders, type NewOrder } from './store'
import type { NewContract } from './store-offers'

/** Makes a contract with its one order, in whatever state the order begins. */
export const insertAward = async (
  tx: Tx,
  award: { contract: NewContract; order: NewOrder },
): Promise<void> => {
  await tx.insertInto('contracts').values(award.contract).execute()
  await insertOrders(tx, [award.order])
}

/** The contracts that some freelancers have for one task, with how many orders each holds. */
export const contractsOfOrigin = async (
  tx: Tx,
  of: { originId: string; freelancerIds: readonly string[] },
): Promise<Map<string, { id: string; orders: number }>> => {
  const { rows } = await sql<{ freelancerId: string; id: string; orders: number }>`
    select k.freelancer_id, k.id, (select coalesce(max(o.position), 0)::int from orders o where o.contract_id = k.id) as orders
    from contracts k
    where k.origin = 'task' and k.origin_id = ${of.originId} and k.freelancer_id = any (${sql.val([...of.freelancerIds])}::text[])`.execute(
    tx,
  )
  return new Map(rows.map(({ freelancerId, ...contract }) => [freelancerId, contract]))
}

export const insertContracts = async (tx: Tx, contracts: readonly NewContract[]): Promise<void> => {
  await tx
    .insertInto('contracts')
    .values([...contracts])
    .execute()
}
