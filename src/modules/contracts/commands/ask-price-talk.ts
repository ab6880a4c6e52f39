import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { recordAction } from '../../messages'
import { type Act, lockForParty, newsFrom } from '../advance'
import { priceTalkAsked } from '../events'
import { refuse } from '../refusals'
import { mayTalkPrice } from '../rules'
import type { OrderRow } from '../store'
import { insertPriceTalk } from '../store-price-talks'

/**
 * The freelancer asks to talk about the price, before agreeing or while the order runs (§3.1): recorded with day and reason.
 * Refuses 'not-yours', 'wrong-moment', and 'price-talk-open' while an earlier one has no answer.
 */
export const askPriceTalk = async (
  tx: Tx,
  act: Act & { actorId: string; id: string; reason: string; wantedYen: bigint | null },
): Promise<OrderRow> => {
  const { id, actorId, reason, wantedYen, at } = act
  const { order, role } = await lockForParty(tx, act)
  if (role !== 'freelancer') throw refuse('not-yours')
  if (!mayTalkPrice(order.status)) throw refuse('wrong-moment')
  const { id: orderId, priceYen } = order
  const talk = { id, orderId, askedBy: actorId, askedAt: at, reason, wantedYen, priceYen }
  if (!(await insertPriceTalk(tx, talk))) throw refuse('price-talk-open')
  await recordAction(tx, { threadId: order.threadId, memberId: actorId, deed: 'ask-price-talk', at })
  await emit(tx, priceTalkAsked, newsFrom(order, role, at))
  return order
}
