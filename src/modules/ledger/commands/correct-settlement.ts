import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { differenceOf, missingFor } from '../corrections'
import { clientOf, orderRef, settleEntries } from '../entries'
import { freeBalances, postedEntries } from '../queries-corrections'
import { writePosting } from '../store'
import { lockAccounts, withdrawHeldRefunds } from '../store-corrections'
import { requestRefund } from './request-refund'
import type { OrderSettlement } from './settle-order'

/**
 * Puts right how an order was settled: posts by account the difference between what was posted and what this settlement says
 * (§5.3). Refunds of the order that were still held are taken back first and asked for anew with the new amount. Where whoever
 * received too much has it no more (paid out, refunded), nothing is posted and nothing taken back.
 * @returns what is missing in yen; 0 where the difference is posted.
 */
export const correctSettlement = async (
  tx: Tx,
  settlement: OrderSettlement & { settledKey: string; settledAt: Date },
): Promise<bigint> => {
  const { orderId, clientId, freelancerId, at, actorId, key, settledKey } = settlement
  // Taxes and fees stay those of the day on which the order ended.
  const { entries } = settleEntries({ ...settlement, on: dateOf(settlement.settledAt) })
  const difference = differenceOf(entries, await postedEntries(tx, settledKey))
  await lockAccounts(tx, [...difference.map(({ account }) => account), clientOf(clientId)])
  const { free, heldYen } = await freeBalances(tx, { orderId, clientId, freelancerId })
  const missingYen = missingFor(difference, free)
  if (missingYen > 0n || difference.length === 0) return missingYen
  await writePosting(tx, {
    ...{ kind: 'correction', reference: orderRef(orderId), key, at, actorId, entries: difference },
  })
  const moved = difference.find(({ account }) => account === clientOf(clientId))?.yen ?? 0n
  await withdrawHeldRefunds(tx, { orderId, at })
  if (heldYen + moved > 0n) await requestRefund(tx, { orderId, clientId, amountYen: heldYen + moved, at })
  return 0n
}
