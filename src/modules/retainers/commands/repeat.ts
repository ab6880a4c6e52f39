import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { openAgreed } from '../../contracts'
import { type Act, advance } from '../advance'
import { refuse } from '../refusals'
import { dueOnOf, monthTitle, opensOn } from '../rules'
import { insertRetainerOrder, lockRetainer } from '../store'

/**
 * Opens the next month's order on its day: agreed beforehand, on the same terms, and funded by itself (§3.6). `orderId` is
 * the new order's. Refuses 'wrong-moment' before its day, after the last day, and while the month before was never paid for.
 */
export const repeat = async (tx: Tx, act: Act & { orderId: string }): Promise<void> => {
  const { orderId, at } = act
  const today = dateOf(at)
  const locked = await lockRetainer(tx, act.retainerId)
  const number = (locked?.opened ?? 0) + 1
  await advance(tx, { verb: 'repeat', act, locked }, async (row) => {
    const { title, brief, priceYen, firstDueOn } = row
    if (title === null || brief === null || priceYen === null || firstDueOn === null)
      throw refuse('wrong-moment')
    const onDay = opensOn(row, number)
    if (onDay > today || row.lastUnpaid || (row.endsOn !== null && onDay > row.endsOn))
      throw refuse('wrong-moment')
    const dueOn = dueOnOf({ firstDueOn }, number, today)
    const order = { id: orderId, title: monthTitle(title, onDay), brief, priceYen, dueOn }
    await openAgreed(tx, { contractId: row.contractId, row: order, at })
    await insertRetainerOrder(tx, { retainerId: row.id, number, orderId })
    return { set: { opened: number }, detail: { orderId, number } }
  })
}
