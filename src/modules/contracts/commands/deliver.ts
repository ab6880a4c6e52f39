import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type AiDeclaration, allowsAi } from '../../jobs'
import { type Act, advance } from '../advance'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import { insertDelivery } from '../store-deliveries'

export interface Delivery {
  id: string
  message: string
  links: string[]
  fileIds: string[]
  /** What is declared of generative AI; absent: nothing. */
  ai?: { aiUse: AiDeclaration; aiTool: string }
}

/**
 * The freelancer delivers: a message, files or links; at least one of them. The client has 14 days to accept
 * (§3.1). A delivery before the due date moves the sixty days, and the terms are issued anew (§3.7). Refuses
 * 'nothing-delivered' and 'ai-not-allowed'.
 */
export const deliver = (tx: Tx, act: Act & { delivery: Delivery }) =>
  advance(tx, { verb: 'deliver', act }, async (order) => {
    const { delivery } = act
    if (!delivery.message && delivery.links.length === 0 && delivery.fileIds.length === 0) {
      throw refuse('nothing-delivered', 'message')
    }
    const { ai, ...content } = delivery
    if (ai && !allowsAi(order.aiUse, ai.aiUse)) throw refuse('ai-not-allowed', 'aiUse')
    const round = order.round + 1
    await insertDelivery(tx, { ...content, ...ai, orderId: order.id, round, at: act.at })
    const isFirst = order.receivedAt === null
    // What comes early is paid the earlier: the notice says the new day.
    if (isFirst && dateOf(act.at) < order.dueOn)
      await issueTerms(tx, { ...order, receivedAt: act.at }, act.at)
    return { set: { deliveredAt: act.at, round }, detail: { deliveryId: delivery.id, round } }
  })
