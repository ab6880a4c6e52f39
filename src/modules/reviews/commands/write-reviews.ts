import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { type NewReview, writeReview } from './write-review'

/**
 * Rates several orders of a contract in one go: all of them, or none (§3.2). Orders are taken in id order, so that
 * two who do this at once cannot wait for each other. Refuses 'nothing-rated', and what writing one refuses.
 */
export const writeReviews = async (tx: Tx, reviews: readonly NewReview[]): Promise<void> => {
  if (reviews.length === 0) throw refuse('nothing-rated')
  const inOrder = [...reviews].sort((a, b) => (a.orderId < b.orderId ? -1 : 1))
  for (const review of inOrder) await writeReview(tx, review)
}
