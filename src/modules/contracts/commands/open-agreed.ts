import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { feesOf } from '../../ledger'
import { newsFrom } from '../advance'
import { orderAgreed } from '../events'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import { highestPosition, insertOrderEvent, insertOrders, lockContract, lockOrder } from '../store'
import type { OfferRow } from './offer'

/**
 * Opens a further order of a contract on terms that both sides agreed on before, as the months of a retainer are (§3.1): it is
 * agreed at once, its terms notice and fees are frozen now, and it awaits the client's money. Whoever opens it tells the two. Refuses 'order-not-found' for an
 * unknown contract.
 */
export const openAgreed = async (
  tx: Tx,
  made: { contractId: string; row: OfferRow; at: Date },
): Promise<void> => {
  const { row, at } = made
  const contract = await lockContract(tx, made.contractId)
  if (!contract) throw refuse('order-not-found')
  const { id: contractId, clientId, freelancerId, categorySlug } = contract
  const { clientFeeYen, freelancerFeeYen } = feesOf(row.priceYen, dateOf(at))
  const position = (await highestPosition(tx, contractId)) + 1
  await insertOrders(tx, [
    {
      ...{ ...row, contractId, clientId, freelancerId, categorySlug, position },
      ...{ mode: 'project', status: 'agreed', offeredBy: 'client', offeredAt: at, agreedAt: at },
      ...{ clientFeeYen, freelancerFeeYen },
    },
  ])
  const order = await lockOrder(tx, row.id)
  if (!order) throw refuse('order-not-found')
  await issueTerms(tx, order, at)
  const event = {
    orderId: row.id,
    verb: 'repeat',
    fromStatus: 'new',
    toStatus: 'agreed',
    byRole: 'clock',
  } as const
  await insertOrderEvent(tx, { ...event, actorId: null, at, detail: {} })
  await emit(tx, orderAgreed, { ...newsFrom(order, 'clock', at), awarded: true })
}
