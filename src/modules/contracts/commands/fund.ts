import type { Tx } from '../../../platform/db'
import { fundOrder } from '../../ledger'
import { type Act, advance } from '../advance'
import type { OrderRow } from '../store'

/** The client's payment has arrived: it goes into escrow, and work may start (§3.1, §4.2). */
export const fund = (tx: Tx, act: Act, locked?: OrderRow) =>
  advance(tx, { verb: 'fund', act, locked }, async (order) => {
    await fundOrder(tx, {
      orderId: order.id,
      clientId: order.clientId,
      priceYen: order.priceYen,
      clientFeeYen: order.clientFeeYen ?? 0n,
      at: act.at,
      actorId: act.actorId,
    })
    return { set: { fundedAt: act.at } }
  })
