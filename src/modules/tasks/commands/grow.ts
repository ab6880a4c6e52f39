import type { Tx } from '../../../platform/db'
import { fundOrder } from '../../ledger'
import { type Act, advance } from '../advance'
import { heldYen } from '../rules'
import { insertPlaces, type LockedTask, markExtensionPaid } from '../store'

/** More works were paid for: their money is held, and their places are free at once (§3.5). */
export const grow = (tx: Tx, act: Act & { chargeId: string; more: number }, locked?: LockedTask) =>
  advance(tx, { verb: 'grow', act, locked }, async (row) => {
    const { chargeId, more: works, at, actorId } = act
    await fundOrder(tx, {
      orderId: row.id,
      clientId: row.clientId,
      priceYen: heldYen({ unitYen: row.unitYen, works }),
      clientFeeYen: heldYen({ unitYen: row.clientFeeYen, works }),
      key: `order/${row.id}/grow/${chargeId}`,
      at,
      actorId,
    })
    const worksCount = row.worksCount + works
    await insertPlaces(tx, { taskId: row.id, first: row.worksCount + 1, last: worksCount })
    await markExtensionPaid(tx, { chargeId, at })
    return { set: { worksCount }, detail: { more: works } }
  })
