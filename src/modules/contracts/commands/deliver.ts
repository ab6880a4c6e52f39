import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { insertDelivery } from '../store-deliveries'

export interface Delivery {
  id: string
  message: string
  links: string[]
  fileIds: string[]
}

/**
 * The freelancer delivers: a message, files or links; at least one of them. The client has 14 days to accept
 * (§3.1). Refuses 'nothing-delivered'.
 */
export const deliver = (tx: Tx, act: Act & { delivery: Delivery }) =>
  advance(tx, { verb: 'deliver', act }, async (order) => {
    const { delivery } = act
    if (!delivery.message && delivery.links.length === 0 && delivery.fileIds.length === 0) {
      throw refuse('nothing-delivered', 'message')
    }
    const round = order.round + 1
    await insertDelivery(tx, { ...delivery, orderId: order.id, round, at: act.at })
    return { set: { deliveredAt: act.at, round }, detail: { deliveryId: delivery.id, round } }
  })
