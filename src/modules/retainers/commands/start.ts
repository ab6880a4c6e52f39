import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { secondOnFrom } from '../rules'
import { agreedTerms, insertRetainerOrder, lockOfferedWith } from '../store'

/**
 * The first order was agreed, and with it that it is repeated each month: its terms are frozen as the retainer's (§3.6).
 * Does nothing for an order without a retainer.
 */
export const start = async (
  tx: Tx,
  agreed: { orderId: string; hasRetainer?: boolean; at: Date },
): Promise<void> => {
  const { orderId, at } = agreed
  const locked = agreed.hasRetainer && (await lockOfferedWith(tx, orderId))
  const terms = locked && (await agreedTerms(tx, orderId))
  if (!terms) return
  const act = { retainerId: locked.id, actorId: null, as: 'agreement' as const, at }
  await advance(tx, { verb: 'start', act, locked }, async () => {
    await insertRetainerOrder(tx, { retainerId: locked.id, number: 1, orderId })
    const { title, brief, priceYen, dueOn: firstDueOn, runsSince } = terms
    const secondOn = secondOnFrom({ secondOn: locked.secondOn, firstDueOn }, dateOf(at))
    const set = { title, brief, priceYen, firstDueOn, runsSince: dateOf(runsSince ?? at), secondOn }
    return { set: { ...set, startedAt: at } }
  })
}
