import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { recordAction } from '../../messages'
import { type Act, lockForParty, newsFrom } from '../advance'
import { requestAnswered } from '../events'
import { refuse } from '../refusals'
import { readRequestTerms } from '../request-terms'
import { insertOrderEvent, type OrderRow } from '../store'
import { endRequest, lockRequest, ordersOfRequest, type RequestRow } from '../store-requests'
import { checkRead } from '../version'
import { cancelFunded } from './cancel-funded'
import { change } from './change'
import { merge } from './merge'
import { split } from './split'

export type Answer = 'accept' | 'decline' | 'withdraw'
const outcomes = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const

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
 * same transaction, escrow included (§3.1). Refuses 'request-not-found', 'not-yours', and an acceptance that was decided on
 * another version of the order.
 */
export const answer = async (tx: Tx, act: AnswerAct): Promise<OrderRow> => {
  const { order, role, request } = await lockBoth(tx, act)
  await endRequest(tx, { id: request.id, status: outcomes[act.answer], at: act.at, note: act.note || null })
  await insertOrderEvent(tx, {
    orderId: order.id,
    verb: 'answer',
    fromStatus: order.status,
    toStatus: order.status,
    byRole: role,
    actorId: act.actorId,
    at: act.at,
    detail: { requestId: request.id, kind: request.kind, answer: act.answer, note: act.note },
  })
  await recordAction(tx, {
    threadId: order.threadId,
    memberId: act.actorId,
    deed: `${act.answer}-${request.kind}`,
    at: act.at,
  })
  if (act.answer === 'accept') await carryOut(tx, act, request)
  const news = {
    ...newsFrom(order, role, act.at),
    requestId: request.id,
    kind: request.kind,
    answer: act.answer,
  }
  await emit(tx, requestAnswered, news)
  return order
}
