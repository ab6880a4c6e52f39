import type { Tx } from '../../../platform/db'
import { returnPayment } from '../../ledger'
import { heldYen } from '../rules'
import { lockTask, paidTasks } from '../store'
import { grow } from './grow'
import { open } from './open'

/**
 * A payment has succeeded: the task it was for opens, or gets its further works, in the payment's own transaction. Money for
 * a task that cannot take it any more (discarded, changed, closed or paid otherwise meanwhile) goes straight back.
 */
export const openPaid = async (
  tx: Tx,
  paid: { chargeId: string; pays: readonly string[]; at: Date },
): Promise<void> => {
  const { chargeId, pays, at } = paid
  if (!pays.includes('task')) return
  for (const { id, paidYen, more } of await paidTasks(tx, chargeId)) {
    const task = await lockTask(tx, id)
    if (!task) continue
    const { clientId, status } = task
    const works = more ?? task.worksCount
    const isWhole = paidYen === heldYen({ unitYen: task.unitYen + task.clientFeeYen, works })
    const act = { taskId: id, actorId: clientId, at }
    if (isWhole && more === null && status === 'awaiting') await open(tx, act, task)
    else if (isWhole && more !== null && status === 'open') await grow(tx, { ...act, chargeId, more }, task)
    else await returnPayment(tx, { chargeId, orderId: id, clientId, amountYen: paidYen, at })
  }
}
