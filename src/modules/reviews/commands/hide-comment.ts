import { noteDeed } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { no } from '../refusals'
import { lockReview, markCommentHidden } from '../store'

/**
 * An operator takes a comment out of sight; the reason stands in its place, the score stays, and the deed is in the
 * audit log (§3.8). Refuses 'review-not-found', 'no-comment'.
 */
export const hideComment = async (
  tx: Tx,
  hiding: { reviewId: string; operatorId: string; reason: string; at: Date },
): Promise<void> => {
  const { reviewId, operatorId, reason, at } = hiding
  const review = await lockReview(tx, reviewId)
  if (!review) throw no('review-not-found')
  if (review.comment === '' || review.commentHiddenAt) throw no('no-comment')
  await markCommentHidden(tx, { id: reviewId, by: operatorId, reason, at })
  await noteDeed(tx, {
    at,
    actorId: operatorId,
    deed: 'hide-comment',
    subjectKind: 'review',
    subjectId: reviewId,
    reason,
    detail: { orderId: review.orderId, authorId: review.authorId },
  })
}
