import { addMonths, type CivilDate, dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type DirectRequest, offerMore, requestDirectly } from '../../contracts'
import { refuse } from '../refusals'
import { secondMonthsMax } from '../rules'
import { insertRetainer } from '../store'

/** The first order: of a new contract with one freelancer, or one more of a contract that stands. */
export type FirstOrder = DirectRequest | Parameters<typeof offerMore>[1]

/**
 * A client offers an order that is repeated each month from `secondOn` (§3.6). Who agrees to the first one agrees to all.
 * Refuses what the request or the further order refuses, 'second-too-early' and 'second-too-late'.
 */
export const offer = async (
  tx: Tx,
  made: { id: string; secondOn: CivilDate; first: FirstOrder },
): Promise<void> => {
  const { id, secondOn, first } = made
  const { row, at } = first
  const today = dateOf(at)
  if (secondOn <= today) throw refuse('second-too-early', 'secondOn')
  if (secondOn > addMonths(today, secondMonthsMax) || secondOn > addMonths(row.dueOn, 1))
    throw refuse('second-too-late', 'secondOn')
  if ('contractId' in first) await offerMore(tx, first)
  else await requestDirectly(tx, first)
  await insertRetainer(tx, { id, orderId: row.id, secondOn, at })
}
