import type { Tx } from '../../../platform/db'
import { type ChargeNaming, startCharge } from '../../ledger'
import { lockForParty } from '../advance'
import { decide } from '../lifecycle'
import { raiseOf } from '../raise'
import { refuse } from '../refusals'
import { readRequestTerms } from '../request-terms'
import { lockRequest, ordersOfRequest } from '../store-requests'
import { checkRead } from '../version'

/**
 * The client sets out to accept a higher price: by paying what it adds. Nothing changes before the money has come. Answers the
 * provider's page. Refuses 'request-not-found', 'not-yours' for anybody but the client, and an acceptance that was decided on
 * another version of the order.
 */
export const payRaise = async (
  tx: Tx,
  act: {
    requestId: string
    clientId: string
    chargeId: string
    via: ChargeNaming
    at: Date
    read?: string | undefined
  },
): Promise<{ payPath: string }> => {
  const { requestId, clientId, chargeId, via, at, read } = act
  const asked = await ordersOfRequest(tx, requestId)
  if (!asked) throw refuse('request-not-found')
  const { order, role } = await lockForParty(tx, { orderId: asked.orderId, actorId: clientId, at })
  const request = await lockRequest(tx, requestId)
  const raise = request && raiseOf(order, readRequestTerms(request.terms))
  if (!raise) throw refuse('request-not-found')
  if (role !== 'client' || request.byRole !== 'freelancer') throw refuse('not-yours')
  const decision = decide(order, 'change', role)
  if (!decision.ok) throw refuse(decision.refusal)
  checkRead([order], read)
  const amountYen = raise.priceYen + raise.clientFeeYen
  const lines = [{ orderId: order.id, amountYen }]
  return startCharge(tx, { id: chargeId, payerId: clientId, lines, via, at })
}
