import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
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
  if (!review) throw refuse('review-not-found')
  if (review.comment === '' || review.commentHiddenAt) throw refuse('no-comment')
  await markCommentHidden(tx, { id: reviewId, by: operatorId, reason, at })
  await recordAuditEntry(tx, {
    at,
    actorId: operatorId,
    deed: 'hide-comment',
    subjectKind: 'review',
    subjectId: reviewId,
    reason,
    detail: { orderId: review.orderId, authorId: review.authorId },
  })
}
