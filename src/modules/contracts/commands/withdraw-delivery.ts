import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { markDelivery } from '../store-deliveries'

/** The freelancer takes a delivery back to improve it; the 14 days of inspection stop (§3.1). */
export const withdrawDelivery = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'withdraw-delivery', act }, async (order) => {
    await markDelivery(tx, { orderId: order.id, round: order.round, withdrawnAt: act.at })
    return { set: { deliveredAt: null, inspectedFrom: null }, detail: { round: order.round } }
  })
