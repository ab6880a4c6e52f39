import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { noticeDue, retainerOpening } from '../events'
import type { DueReminder } from '../queries-due'
import { markReminded } from '../store'

/** Both sides are told some days ahead that an order opens, or until when notice is in time (§3.1): each once. */
export const remind = async (tx: Tx, due: DueReminder & { at: Date }): Promise<void> => {
  const { retainerId, of, on, at } = due
  if (!(await markReminded(tx, due))) return
  await emit(tx, of === 'opening' ? retainerOpening : noticeDue, { retainerId, by: 'clock', on, at })
}
