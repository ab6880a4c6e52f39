import type { Tx } from '../../../platform/db'
import { type ChargeNaming, startCharge } from '../../ledger'
import { checkFree } from '../../members'
import { checkNamed } from '../../profiles'
import { type Act, advance } from '../advance'
import { heldYen } from '../rules'
import { insertExtension } from '../store'

/** The client sets out to pay for more works of an open task, at its unit price and fees (§3.5). Answers the provider's page. */
export const orderMore = async (
  tx: Tx,
  act: Act & { actorId: string; chargeId: string; via: ChargeNaming; more: number },
): Promise<{ payPath: string }> => {
  const { taskId, actorId, chargeId, via, more, at } = act
  await checkFree(tx, { memberId: actorId, wanted: 'posting', at })
  const task = await advance(tx, { verb: 'order-more', act }, async () => {
    await checkNamed(tx, actorId)
    return { detail: { more } }
  })
  const amountYen = heldYen({ unitYen: task.unitYen + task.clientFeeYen, works: more })
  const begun = await startCharge(tx, {
    id: chargeId,
    payerId: actorId,
    lines: [{ orderId: taskId, amountYen }],
    via,
    at,
  })
  // The same wish again leads to the same charge, which has its row already.
  const paidBy = begun.payPath.split('/').at(-1) ?? chargeId
  await insertExtension(tx, { chargeId: paidBy, taskId, more, at })
  return begun
}
