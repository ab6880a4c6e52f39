import type { Tx } from '../../../platform/db'
import type { Act } from '../advance'
import { refuse } from '../refusals'
import { lockContractOrders } from '../store'
import { checkRead } from '../version'
import { agree } from './agree'

/** Agrees every order of a contract that still awaits a word, all or none. Answers how many. Refuses 'wrong-moment' when none does. */
export const agreeAll = async (
  tx: Tx,
  act: Omit<Act, 'orderId'> & { contractId: string },
): Promise<number> => {
  const offered = (await lockContractOrders(tx, { contractId: act.contractId })).filter(
    (order) => order.status === 'offered',
  )
  if (offered.length === 0) throw refuse('wrong-moment')
  checkRead(offered, act.read)
  for (const order of offered) await agree(tx, { orderId: order.id, actorId: act.actorId, at: act.at })
  return offered.length
}
