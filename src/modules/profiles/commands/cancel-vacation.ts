import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import * as store from '../store-background'

/** Takes a declared vacation back. */
export const cancelVacation = async (
  tx: Tx,
  gone: { id: string; memberId: string; at: Date },
): Promise<void> => {
  if (!(await store.cancelVacation(tx, gone))) throw refuse('not-found')
  await rememberFacts(tx, gone.memberId, gone.at)
}
