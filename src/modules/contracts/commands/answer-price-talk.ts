import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { recordAction } from '../../messages'
import { lockForParty, newsFrom } from '../advance'
import { priceTalkAnswered } from '../events'
import { refuse } from '../refusals'
import type { OrderRow } from '../store'
import { answerTalk, orderOfPriceTalk } from '../store-price-talks'

/**
 * The client answers a price talk (§3.1): they talk, and other terms follow by counter-offer or change; or the price stays. Either
 * with the reason, which is recorded. Refuses 'price-talk-not-found', 'not-yours' and 'price-talk-answered'.
 */
export const answerPriceTalk = async (
  tx: Tx,
  act: { talkId: string; actorId: string; answer: 'talks' | 'stays'; reason: string; at: Date },
): Promise<OrderRow> => {
  const { talkId, actorId, answer, reason, at } = act
  const orderId = await orderOfPriceTalk(tx, talkId)
  if (orderId === undefined) throw refuse('price-talk-not-found')
  const { order, role } = await lockForParty(tx, { orderId, actorId, at })
  if (role !== 'client') throw refuse('not-yours')
  if (!(await answerTalk(tx, { id: talkId, answer, reason, by: actorId, at })))
    throw refuse('price-talk-answered')
  await recordAction(tx, { threadId: order.threadId, memberId: actorId, deed: 'answer-price-talk', at })
  await emit(tx, priceTalkAnswered, { ...newsFrom(order, role, at), answer })
  return order
}
