import type { Tx } from '../../../platform/db'
import { type Act, lockForParty } from '../advance'
import { type Answer, finishAnswer } from '../finish-answer'
import { refuse } from '../refusals'
import { readRequestTerms } from '../request-terms'
import type { OrderRow } from '../store'
import { lockRequest, ordersOfRequest, type RequestRow } from '../store-requests'
import { checkRead } from '../version'
import { cancelFunded } from './cancel-funded'
import { change } from './change'
import { merge } from './merge'
import { split } from './split'

type AnswerAct = Omit<Act, 'orderId'> & { requestId: string; actorId: string; answer: Answer; note: string }

/** Carries out what was asked, by the hand of the side that said yes. */
const carryOut = async (tx: Tx, act: AnswerAct, request: RequestRow): Promise<void> => {
  const terms = readRequestTerms(request.terms)
  const party = { orderId: request.orderId, actorId: act.actorId, at: act.at }
  if (terms.kind === 'cancel') await cancelFunded(tx, { ...party, terms, decidedBy: 'agreement' })
  else if (terms.kind === 'change') await change(tx, { ...party, terms })
  else if (terms.kind === 'split') await split(tx, { ...party, terms })
  else await merge(tx, { ...party, terms })
}

const lockBoth = async (tx: Tx, act: AnswerAct) => {
  const asked = await ordersOfRequest(tx, act.requestId)
  if (!asked) throw refuse('request-not-found')
  const party = { orderId: asked.orderId, actorId: act.actorId, at: act.at }
  const { order, role, joining } = await lockForParty(tx, party, asked.joiningIds)
  const request = await lockRequest(tx, act.requestId)
  if (!request) throw refuse('request-not-found')
  if (order.disputedAt) throw refuse('disputed')
  const own = request.byRole === role
  if (own !== (act.answer === 'withdraw')) throw refuse('not-yours')
  if (act.answer === 'accept') checkRead([order, ...joining], act.read)
  return { order, role, request }
}

/**
 * The other side accepts or declines a request, or its author takes it back. What is accepted happens in the
 * same transaction, escrow included (§3.1). Refuses 'request-not-found', 'not-yours', 'raise-needs-payment', and an acceptance that
 * was decided on another version of the order.
 */
export const answer = async (tx: Tx, act: AnswerAct): Promise<OrderRow> => {
  const locked = await lockBoth(tx, act)
  await finishAnswer(tx, act, locked)
  if (act.answer === 'accept') await carryOut(tx, act, locked.request)
  return locked.order
}
