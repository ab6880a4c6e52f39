import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { dispute as stopOrder } from '../../contracts'
import { newsFrom } from '../advance'
import { disputeOpened } from '../events'
import type { DisputeReason } from '../lifecycle'
import { talksUntil } from '../rules'
import { insertDispute, insertDisputeEvent, insertStatement, type Statement } from '../store'

/**
 * A party opens a dispute on an order in work or delivered, with its case: from now on the order stands still (§5.3). Refuses
 * what contracts refuse: 'order-not-found', 'wrong-moment', 'disputed'.
 */
export const open = async (
  tx: Tx,
  act: {
    id: string
    orderId: string
    actorId: string
    at: Date
    reason: DisputeReason
    statement: Statement
  },
): Promise<void> => {
  const { id, orderId, actorId, at, reason, statement } = act
  const { order, role } = await stopOrder(tx, { orderId, actorId, at, disputeId: id })
  const { clientId, freelancerId, priceYen } = order
  const dispute = { id, orderId, clientId, freelancerId, priceYen, openedBy: role, reason, openedAt: at }
  await insertDispute(tx, { ...dispute, talksUntil: talksUntil(at) })
  await insertStatement(tx, { ...statement, disputeId: id, byRole: role, at })
  await insertDisputeEvent(tx, {
    ...{ disputeId: id, verb: 'open', fromStatus: 'none', toStatus: 'open' },
    ...{ byRole: role, actorId, at, detail: { reason } },
  })
  await emit(tx, disputeOpened, newsFrom(dispute, role, at))
}
