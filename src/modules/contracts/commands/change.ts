import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { feesOf, refundPart } from '../../ledger'
import { type Act, advance } from '../advance'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import type { ChangeTerms } from '../request-terms'
import { feeDateOf } from '../rules'

/**
 * Changes the terms of a working order that both sides agreed on; a lower price gives the difference back to
 * the client in the same transaction, and the terms notice is issued anew (§3.1, §3.7). Refuses
 * 'price-needs-funding' for a higher price: that is a new order.
 */
export const change = (tx: Tx, act: Act & { terms: ChangeTerms }) =>
  advance(tx, { verb: 'change', act }, async (order) => {
    const { title, brief, priceYen, dueOn } = act.terms
    if (dueOn < dateOf(act.at)) throw refuse('due-date-past', 'dueOn')
    if (priceYen > order.priceYen) throw refuse('price-needs-funding', 'priceYen')
    const fees = priceYen === order.priceYen ? null : feesOf(priceYen, feeDateOf(order))
    const heldYen = order.clientFeeYen ?? 0n
    // The fee of a piece or of a merged order was rounded before: no lower price may cost a yen more.
    const clientFeeYen = fees && fees.clientFeeYen < heldYen ? fees.clientFeeYen : heldYen
    const freelancerFeeYen = fees?.freelancerFeeYen ?? order.freelancerFeeYen ?? 0n
    if (priceYen < order.priceYen) {
      await refundPart(tx, {
        orderId: order.id,
        clientId: order.clientId,
        amountYen: order.priceYen - priceYen,
        clientFeeYen: heldYen - clientFeeYen,
        key: `order/${order.id}/change/${order.termsVersion + 1}`,
        at: act.at,
        actorId: act.actorId,
      })
    }
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
