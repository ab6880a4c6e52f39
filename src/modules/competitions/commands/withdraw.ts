import type { Tx } from '../../../platform/db'
import { type Act, advance } from '../advance'
import { settlePool } from '../settle-pool'

/** The client takes an open competition back while nobody has entered; all money returns. Refuses 'entries-have-come'. */
export const withdraw = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'withdraw', act }, async (competition) => {
    await settlePool(tx, { competition, paid: [], at: act.at, actorId: act.actorId })
    return { set: { endedAt: act.at } }
  })
