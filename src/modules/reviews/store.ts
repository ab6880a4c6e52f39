import type { Tx } from '../../platform/db'
import type { Aspect, Side } from './rules'

/** Locks an order for its reviews: two who write at once take turns. Its columns are not touched. */
export const lockOrder = (tx: Tx, orderId: string) =>
  tx
    .selectFrom('orders')
    .select(['id', 'status', 'endedAt', 'clientId', 'freelancerId'])
    .where('id', '=', orderId)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** What has been written on an order. Read after the lock, so that it is all there is. */
export const reviewsOf = (tx: Tx, orderId: string) =>
  tx.selectFrom('reviews').select(['id', 'side', 'revealedAt']).where('orderId', '=', orderId).execute()

export interface ReviewRow {
  id: string
  orderId: string
  side: Side
  authorId: string
  aboutId: string
  score: number
  aspects: Partial<Record<Aspect, number>>
  comment: string
  /** The freelancer's word on the pay, for its share alone (§2.8). */
  priceUnfair: boolean
  at: Date
}

export const insertReview = async (tx: Tx, { aspects, at, ...review }: ReviewRow): Promise<void> => {
  await tx
    .insertInto('reviews')
    .values({ ...review, ...aspects, writtenAt: at })
    .execute()
}

/** Reveals what is still hidden on an order; answers what that was. */
export const markRevealed = (tx: Tx, order: { orderId: string; at: Date }) =>
  tx
    .updateTable('reviews')
    .set({ revealedAt: order.at })
    .where('orderId', '=', order.orderId)
    .where('revealedAt', 'is', null)
    .returning(['id', 'orderId', 'aboutId'])
    .execute()

export const lockReview = (tx: Tx, id: string) =>
  tx.selectFrom('reviews').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** Answers false when there is a reply already. */
export const insertReply = async (
  tx: Tx,
  reply: { reviewId: string; authorId: string; body: string; at: Date },
): Promise<boolean> => {
  const made = await tx
    .insertInto('reviewReplies')
    .values(reply)
    .onConflict((conflict) => conflict.doNothing())
    .returning('reviewId')
    .executeTakeFirst()
  return made !== undefined
}

export const markCommentHidden = async (
  tx: Tx,
  hiding: { id: string; by: string; reason: string; at: Date },
): Promise<void> => {
  await tx
    .updateTable('reviews')
    .set({
      commentHiddenAt: hiding.at,
      commentHiddenBy: hiding.by,
      commentHiddenReason: hiding.reason,
    })
    .where('id', '=', hiding.id)
    .where('commentHiddenAt', 'is', null)
    .execute()
}
