import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { isBlocked, recordAction } from '../../messages'
import { newsFrom } from '../advance'
import { checkParties } from '../check-parties'
import { orderOffered } from '../events'
import { refuse } from '../refusals'
import { highestPosition, insertOrderEvent, insertOrders, lockContract, lockOrder } from '../store'
import type { OfferRow } from './offer'

/**
 * The client offers one more order within a contract (§3.1): what raises a price after funding, or adds a piece.
 * Refuses 'order-not-found' for anybody but the contract's client, 'due-date-past', 'pair-blocked', 'barred', 'not-taking-part',
 * 'name-needed'.
 */
export const offerMore = async (
  tx: Tx,
  made: { contractId: string; clientId: string; row: OfferRow; at: Date },
): Promise<void> => {
  const { row, at, clientId } = made
  const contract = await lockContract(tx, made.contractId)
  if (contract?.clientId !== clientId) throw refuse('order-not-found')
  if (await isBlocked(tx, [clientId, contract.freelancerId])) throw refuse('pair-blocked')
  if (row.dueOn < dateOf(at)) throw refuse('due-date-past', 'dueOn')
  if (await lockOrder(tx, row.id)) return
  await checkParties(tx, contract, { by: 'client', at })
  await insertOrders(tx, [
    {
      ...row,
      contractId: contract.id,
      clientId,
      freelancerId: contract.freelancerId,
      categorySlug: contract.categorySlug,
      mode: 'project',
      position: (await highestPosition(tx, contract.id)) + 1,
      status: 'offered',
      offeredBy: 'client',
      offeredAt: at,
    },
  ])
  const event = {
    orderId: row.id,
    verb: 'offer',
    fromStatus: 'new',
    toStatus: 'offered',
    byRole: 'client',
  } as const
  await insertOrderEvent(tx, { ...event, actorId: clientId, at, detail: {} })
  await recordAction(tx, { threadId: contract.threadId, memberId: clientId, deed: 'offer', at })
  const order = await lockOrder(tx, row.id)
  if (order) await emit(tx, orderOffered, newsFrom(order, 'client', at))
}
