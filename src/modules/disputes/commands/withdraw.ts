import type { Tx } from '../../../platform/db'
import { resume } from '../../contracts'
import { type Act, advance } from '../advance'

/** Whoever opened a dispute takes it back: the order goes on, and its deadlines have the time left that they had (§5.3). */
export const withdraw = (tx: Tx, act: Act & { actorId: string }) =>
  advance(tx, { verb: 'withdraw', act }, async ({ id, orderId }) => {
    await resume(tx, { orderId, actorId: act.actorId, at: act.at, disputeId: id })
    return { set: { endedAt: act.at } }
  })
