import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { finishAnswer } from '../finish-answer'
import { raiseOf } from '../raise'
import { readRequestTerms } from '../request-terms'
import type { OrderRow } from '../store'
import { lockOpenRequestOf } from '../store-requests'
import { change } from './change'

/**
 * Money has come for a working order: where it is what the freelancer's open request adds, the request is accepted and the terms
 * change, all in the payment's own transaction.
 * @returns false where nothing asks for this money (any more): it goes back.
 */
export const acceptRaise = async (
  tx: Tx,
  paid: { order: OrderRow; chargeId: string; amountYen: bigint; at: Date },
): Promise<boolean> => {
  const { order, chargeId, amountYen, at } = paid
  if (order.status !== 'working' || order.disputedAt) return false
  const request = await lockOpenRequestOf(tx, order.id)
  const terms = request && readRequestTerms(request.terms)
  const raise = terms && raiseOf(order, terms)
  if (!request || terms?.kind !== 'change' || !raise) return false
  if (request.byRole !== 'freelancer' || amountYen !== raise.priceYen + raise.clientFeeYen) return false
  // What was agreed to while the payment was on its way is kept, but for a day that has passed.
  const today = dateOf(at)
  const kept = terms.dueOn < today ? { ...terms, dueOn: today } : terms
  const party = { orderId: order.id, actorId: order.clientId, at }
  await finishAnswer(tx, { ...party, answer: 'accept', note: '' }, { order, role: 'client', request })
  await change(tx, { ...party, terms: kept, raiseKey: `order/${order.id}/raise/${chargeId}` }, order)
  return true
}
