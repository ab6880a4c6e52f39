import type { Tx } from '../../../platform/db'
import { competitionOfOrder } from '../store-entries'
import { complete } from './complete'
import { fail } from './fail'

/** An order has ended: the competition that it came from ends with the last of its bought orders. */
export const followOrder = async (tx: Tx, news: { orderId: string; at: Date }): Promise<void> => {
  const found = await competitionOfOrder(tx, news.orderId)
  if (!found || found.running > 0) return
  const act = { competitionId: found.competitionId, actorId: null, as: 'agreement' as const, at: news.at }
  await (found.completed > 0 ? complete(tx, act) : fail(tx, act))
}
