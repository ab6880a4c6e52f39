import type { Tx } from '../../../platform/db'
import type { Act } from '../advance'
import { noticeOf } from '../issue-terms'
import { refuse } from '../refusals'
import { lockContractOrders, lockOrders } from '../store'
import { fingerprintOf } from '../terms'
import { checkRead } from '../version'
import { agree } from './agree'

/** Refuses other notices than those that were shown. */
const checkShown = async (
  tx: Tx,
  offered: readonly { id: string; position: number }[],
  { shown, at }: { shown: string; at: Date },
): Promise<void> => {
  const orders = await lockOrders(
    tx,
    offered.map(({ id }) => id),
  )
  const inOrder = [...orders].sort((a, b) => a.position - b.position)
  const notices = inOrder.map((order) => noticeOf(order, at))
  const [first] = orders
  if (first && shown !== fingerprintOf(notices))
    throw refuse('terms-changed', { link: `/contracts/${first.contractId}` })
}

/** Agrees every order of a contract that still awaits a word, all or none. Answers how many. Refuses 'wrong-moment' when none does, 'terms-changed' when
 * `terms` (the fingerprint of the notices that were shown) is not that of what would be frozen. */
export const agreeAll = async (
  tx: Tx,
  act: Omit<Act, 'orderId'> & { contractId: string; terms?: string },
): Promise<number> => {
  const offered = (await lockContractOrders(tx, { contractId: act.contractId })).filter(
    (order) => order.status === 'offered',
  )
  if (offered.length === 0) throw refuse('wrong-moment')
  checkRead(offered, act.read)
  if (act.terms) await checkShown(tx, offered, { shown: act.terms, at: act.at })
  for (const order of offered) await agree(tx, { orderId: order.id, actorId: act.actorId, at: act.at })
  return offered.length
}
