import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { removePart } from '../store-works'

/** Takes a work off the profile; proposals that show it keep it. */
export const removePortfolioItem = async (
  tx: Tx,
  gone: { id: string; memberId: string; at: Date },
): Promise<void> => {
  if (!(await removePart(tx, 'portfolioItems', gone))) throw refuse('not-found')
  await rememberFacts(tx, gone.memberId, gone.at)
}
