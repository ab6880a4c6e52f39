import type { Tx } from '../../platform/db'
import { emit } from '../../platform/events'
import { recordAction } from '../messages'
import { newsFrom } from './advance'
import { requestAnswered } from './events'
import { insertOrderEvent, type OrderRow } from './store'
import { endRequest, type RequestRow } from './store-requests'

export type Answer = 'accept' | 'decline' | 'withdraw'
const outcomes = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const

interface Answered {
  order: OrderRow
  role: 'client' | 'freelancer'
  request: RequestRow
}

/** Ends a request with an answer, remembers it, and tells both. What was accepted is carried out elsewhere. */
export const finishAnswer = async (
  tx: Tx,
  act: { actorId: string; answer: Answer; note: string; at: Date },
  { order, role, request }: Answered,
): Promise<void> => {
  const { actorId, answer: given, note, at } = act
  await endRequest(tx, { id: request.id, status: outcomes[given], at, note: note || null })
  await insertOrderEvent(tx, {
    ...{ orderId: order.id, verb: 'answer', fromStatus: order.status, toStatus: order.status },
    ...{ byRole: role, actorId, at },
    detail: { requestId: request.id, kind: request.kind, answer: given, note },
  })
  await recordAction(tx, {
    ...{ threadId: order.threadId, memberId: actorId, deed: `${given}-${request.kind}`, at },
  })
  const news = { requestId: request.id, kind: request.kind, answer: given }
  await emit(tx, requestAnswered, { ...newsFrom(order, role, at), ...news })
}
