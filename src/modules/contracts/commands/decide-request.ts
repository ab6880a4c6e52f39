import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import type { CancelTerms } from '../request-terms'
import { lockOrder } from '../store'
import { endRequest, lockRequest, ordersOfRequest } from '../store-requests'
import { cancelFunded } from './cancel-funded'

/**
 * An operator decides a cancellation that the two sides left open for 7 days: the cause and the share, with a
 * reason that both will read (§3.1). Refuses 'request-not-found'.
 */
export const decideRequest = async (
  tx: Tx,
  act: { requestId: string; operatorId: string; terms: CancelTerms; reason: string; at: Date },
): Promise<void> => {
  const orderId = (await ordersOfRequest(tx, act.requestId))?.orderId
  // The order first, then the request: everybody locks in this order.
  if (orderId) await lockOrder(tx, orderId)
  const request = orderId ? await lockRequest(tx, act.requestId) : undefined
  if (!orderId || request?.kind !== 'cancel') throw refuse('request-not-found')
  await endRequest(tx, { id: request.id, status: 'decided', at: act.at, note: act.reason })
  await cancelFunded(tx, {
    orderId,
    actorId: act.operatorId,
    at: act.at,
    as: 'operator',
    terms: act.terms,
    decidedBy: 'operator',
  })
}
