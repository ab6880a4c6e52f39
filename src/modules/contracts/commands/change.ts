import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { feesOf, fundOrder, refundPart } from '../../ledger'
import { type Act, advance } from '../advance'
import { issueTerms } from '../issue-terms'
import { raiseOf } from '../raise'
import { refuse } from '../refusals'
import type { ChangeTerms } from '../request-terms'
import { feeDateOf } from '../rules'
import type { OrderRow } from '../store'

/** What of the price goes back, or is added: in the same transaction as the change itself. */
const moveDifference = async (
  tx: Tx,
  order: OrderRow,
  { act, clientFeeYen }: { act: ChangeAct; clientFeeYen: bigint },
): Promise<void> => {
  const { id: orderId, clientId } = order
  const { at, actorId, raiseKey, terms } = act
  const priceYen = terms.priceYen - order.priceYen
  const feeYen = clientFeeYen - (order.clientFeeYen ?? 0n)
  if (priceYen > 0n && raiseKey)
    await fundOrder(tx, { orderId, clientId, priceYen, clientFeeYen: feeYen, key: raiseKey, at, actorId })
  if (priceYen < 0n) {
    const key = `order/${orderId}/change/${order.termsVersion + 1}`
    await refundPart(tx, { orderId, clientId, amountYen: -priceYen, clientFeeYen: -feeYen, key, at, actorId })
  }
}

/** `raiseKey`: names the payment that has brought what a higher price adds. */
type ChangeAct = Act & { terms: ChangeTerms; raiseKey?: string }

/**
 * Changes the terms of a working order that both sides agreed on; a lower price gives the difference back to
 * the client in the same transaction, and the terms notice is issued anew (§3.1, §3.7). Refuses
 * 'raise-needs-payment' for a higher price whose difference was not paid.
 */
export const change = (tx: Tx, act: ChangeAct, locked?: OrderRow) =>
  advance(tx, { verb: 'change', act, locked }, async (order) => {
    const { title, brief, priceYen, dueOn } = act.terms
    if (dueOn < dateOf(act.at)) throw refuse('due-date-past', 'dueOn')
    const raise = raiseOf(order, act.terms)
    if (raise && !act.raiseKey) throw refuse('raise-needs-payment')
    const fees = priceYen === order.priceYen ? null : feesOf(priceYen, feeDateOf(order))
    const heldYen = order.clientFeeYen ?? 0n
    // The fee of a piece or of a merged order was rounded before: no lower price may cost a yen more.
    const lowerYen = fees && fees.clientFeeYen < heldYen ? fees.clientFeeYen : heldYen
    const clientFeeYen = raise ? heldYen + raise.clientFeeYen : lowerYen
    const freelancerFeeYen = fees?.freelancerFeeYen ?? order.freelancerFeeYen ?? 0n
    await moveDifference(tx, order, { act, clientFeeYen })
    const set = { title, brief, priceYen, dueOn, clientFeeYen, freelancerFeeYen }
    await issueTerms(tx, { ...order, ...set }, act.at)
    return {
      set,
      detail: {
        before: { title: order.title, brief: order.brief, priceYen: order.priceYen, dueOn: order.dueOn },
        now: { title, brief, priceYen, dueOn },
      },
    }
  })
