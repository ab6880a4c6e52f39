import type { Tx } from '../../../platform/db'
import { fundOrder } from '../../ledger'
import { type Act, advance } from '../advance'
import { closesAt, poolYen } from '../rules'
import type { LockedCompetition } from '../store'

/** The money has come: it is held, and entries may come until the period ends (§3.4, §4.2). */
export const open = (tx: Tx, act: Act, locked?: LockedCompetition) =>
  advance(tx, { verb: 'open', act, locked }, async (row) => {
    await fundOrder(tx, {
      orderId: row.id,
      clientId: row.clientId,
      priceYen: poolYen(row),
      clientFeeYen: row.clientFeeYen,
      at: act.at,
      actorId: act.actorId,
    })
    return { set: { openedAt: act.at, closesAt: closesAt(act.at, row.periodDays) } }
  })
