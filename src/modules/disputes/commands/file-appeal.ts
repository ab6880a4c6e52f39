import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { lockOrder } from '../../contracts'
import { holdRefundsUntil } from '../../ledger'
import { newsFrom } from '../advance'
import { appealFiled } from '../events'
import { refuse } from '../refusals'
import { appealableUntil } from '../rules'
import { insertDisputeEvent, lockDispute, orderOfDispute } from '../store'
import { insertAppeal } from '../store-appeals'

/**
 * A side appeals against an operator's decision, once and within seven days (§5.3). What would go back to the client waits until
 * the appeal is decided. Refuses 'dispute-not-found', 'wrong-moment' for what no operator decided, 'too-late-to-appeal',
 * 'already-appealed'.
 */
export const fileAppeal = async (
  tx: Tx,
  act: { id: string; disputeId: string; actorId: string; at: Date; body: string },
): Promise<void> => {
  const { id, disputeId, actorId, at, body } = act
  const orderId = await orderOfDispute(tx, disputeId)
  if (orderId !== undefined) await lockOrder(tx, orderId)
  const dispute = await lockDispute(tx, disputeId)
  if (!dispute || ![dispute.clientId, dispute.freelancerId].includes(actorId))
    throw refuse('dispute-not-found')
  const { status, endedAt, decidedBy } = dispute
  if (status !== 'decided' || !endedAt || !decidedBy) throw refuse('wrong-moment')
  if (at > appealableUntil(endedAt)) throw refuse('too-late-to-appeal')
  const byRole = actorId === dispute.clientId ? 'client' : 'freelancer'
  const isNew = await insertAppeal(tx, { id, disputeId, deciderId: decidedBy, byRole, body, filedAt: at })
  if (!isNew) throw refuse('already-appealed')
  await holdRefundsUntil(tx, { orderId: dispute.orderId, until: 'infinity' })
  await insertDisputeEvent(tx, {
    ...{
      disputeId,
      verb: 'appeal-file',
      fromStatus: status,
      toStatus: status,
      byRole,
      actorId,
      at,
      detail: {},
    },
  })
  await emit(tx, appealFiled, newsFrom(dispute, byRole, at))
}
