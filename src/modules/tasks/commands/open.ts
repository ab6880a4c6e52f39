import type { Tx } from '../../../platform/db'
import { fundOrder } from '../../ledger'
import { type Act, advance } from '../advance'
import { endsAt, heldYen } from '../rules'
import { insertPlaces, type LockedTask } from '../store'

/** The money has come: it is held, the places are there, and people may start (§3.5, §4.2). */
export const open = (tx: Tx, act: Act, locked?: LockedTask) =>
  advance(tx, { verb: 'open', act, locked }, async (row) => {
    const { id, clientId, worksCount: works } = row
    await fundOrder(tx, {
      orderId: id,
      clientId,
      priceYen: heldYen({ unitYen: row.unitYen, works }),
      clientFeeYen: heldYen({ unitYen: row.clientFeeYen, works }),
      at: act.at,
      actorId: act.actorId,
    })
    await insertPlaces(tx, { taskId: id, first: 1, last: works })
    return { set: { openedAt: act.at, endsAt: endsAt(act.at, row.periodDays) } }
  })
