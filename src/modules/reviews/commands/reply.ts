import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { insertReply, lockReview } from '../store'

/**
 * The person a review is about answers it publicly, once, after it was revealed (§3.8). Refuses
 * 'review-not-found' to anybody else, 'already-replied'.
 */
export const reply = async (
  tx: Tx,
  answer: { reviewId: string; authorId: string; body: string; at: Date },
): Promise<void> => {
  const review = await lockReview(tx, answer.reviewId)
  if (review?.aboutId !== answer.authorId || !review.revealedAt) throw refuse('review-not-found')
  if (!(await insertReply(tx, answer))) throw refuse('already-replied')
}
