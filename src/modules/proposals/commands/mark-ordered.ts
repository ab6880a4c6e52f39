import type { Tx } from '../../../platform/db'
import { advance } from '../advance'

/** The client has ordered from this proposal. Called in the transaction that offers the orders. Refuses 'not-possible-now'. */
export const markOrdered = async (
  tx: Tx,
  of: { proposalId: string; at: Date; actorId: string },
): Promise<void> => {
  await advance(tx, { verb: 'order', act: of })
}
