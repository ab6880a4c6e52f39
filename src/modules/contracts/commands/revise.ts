import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { markDelivery, revisionsAsked } from '../store-deliveries'

/** The client asks for a revision; rounds are numbered, and agreed in number (§3.1). Refuses 'revisions-used-up'. */
export const revise = (tx: Tx, act: Act & { note: string }) =>
  advance(tx, { verb: 'revise', act }, async (order) => {
    const asked = await revisionsAsked(tx, order.id)
    if (asked >= order.revisions) throw refuse('revisions-used-up')
    await markDelivery(tx, {
      orderId: order.id,
      round: order.round,
      revisionAskedAt: act.at,
      revisionNote: act.note,
    })
    return {
      set: { deliveredAt: null, inspectedFrom: null },
      detail: { round: order.round, revision: asked + 1 },
    }
  })
