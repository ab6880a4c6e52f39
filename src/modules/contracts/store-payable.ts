import type { Selectable } from 'kysely'
import type { Orders } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'

/** The orders that await this client's money: one, or all of a contract; locked in id order. */
export const payableOrders = (
  tx: Tx,
  wanted: { clientId: string; of: { orderId: string } | { contractId: string } },
): Promise<Selectable<Orders>[]> => {
  const { of } = wanted
  return tx
    .selectFrom('orders')
    .selectAll()
    .where('clientId', '=', wanted.clientId)
    .where('status', '=', 'agreed')
    .where((eb) => ('orderId' in of ? eb('id', '=', of.orderId) : eb('contractId', '=', of.contractId)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
