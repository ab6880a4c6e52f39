import type { Tx } from '../../../platform/db'
import { refundPart } from '../../ledger'
import { type Act, advance } from '../advance'
import { heldYen } from '../rules'

/** Every work is decided: what was not spent goes back, with its fees (§3.5). Refuses 'works-outstanding'. */
export const complete = (tx: Tx, act: Act) =>
  advance(tx, { verb: 'complete', act }, async (row) => {
    const works = row.worksCount - row.approved
    if (works > 0)
      await refundPart(tx, {
        orderId: row.id,
        clientId: row.clientId,
        amountYen: heldYen({ unitYen: row.unitYen, works }),
        clientFeeYen: heldYen({ unitYen: row.clientFeeYen, works }),
        key: `order/${row.id}/settle`,
        at: act.at,
        actorId: act.actorId,
      })
    return { set: { endedAt: act.at }, detail: { unspent: works } }
  })
