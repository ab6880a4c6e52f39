import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { settlePool } from '../settle-pool'

/**
 * All money goes back: at the client's wish below the guarantee, or when no entry is left to share the prize (§3.4). Refuses
 * 'guarantee-met' to the client, 'entries-have-come' to the clock.
 */
export const refund = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'refund', act }, async (competition) => {
    await settlePool(tx, { competition, paid: [], at: act.at, actorId: act.actorId })
    return { set: { endedAt: act.at } }
  })
