import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { removePart } from '../store-works'

/** Takes an offer off the list; what was agreed on it stays. */
export const removePackage = async (
  tx: Tx,
  gone: { id: string; memberId: string; at: Date },
): Promise<void> => {
  if (!(await removePart(tx, 'packages', gone))) throw refuse('not-found')
  await rememberFacts(tx, gone.memberId, gone.at)
}
