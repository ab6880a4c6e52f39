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
