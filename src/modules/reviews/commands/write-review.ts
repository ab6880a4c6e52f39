import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { reviewWritten } from '../events'
import { refuse } from '../refusals'
import { isWindowOpen, type Side } from '../rules'
import { insertReview, lockOrder, type ReviewRow, reviewsOf } from '../store'
import { revealReview } from './reveal-review'

export type NewReview = Omit<ReviewRow, 'side' | 'aboutId' | 'priceUnfair'> & {
  /** Of a freelancer's review: the pay was not fair (§2.8). A client's says nothing of it. */
  readonly priceUnfair?: boolean
}

type Parties = { clientId: string; freelancerId: string }
const sideOf = (order: Parties, authorId: string): Side | null =>
  order.clientId === authorId ? 'client' : order.freelancerId === authorId ? 'freelancer' : null

/**
 * One side rates a completed order, once, within 14 days; if the other side has written, both are revealed here
 * and now, and the answer is true (§3.8). Writing the same id again changes nothing. Refuses 'order-not-found', 'not-completed',
 * 'already-reviewed', 'window-over'.
 */
export const writeReview = async (tx: Tx, review: NewReview): Promise<boolean> => {
  const order = await lockOrder(tx, review.orderId)
  const side = order && sideOf(order, review.authorId)
  if (!order || !side) throw refuse('order-not-found')
  if (order.status !== 'completed' || !order.endedAt) throw refuse('not-completed')
  const written = await reviewsOf(tx, order.id)
  const own = written.find((other) => other.side === side)
  if (own?.id === review.id) return false
  if (own) throw refuse('already-reviewed')
  if (!isWindowOpen(order.endedAt, review.at)) throw refuse('window-over')
  const aboutId = side === 'client' ? order.freelancerId : order.clientId
  const priceUnfair = side === 'freelancer' && review.priceUnfair === true
  await insertReview(tx, { ...review, side, aboutId, priceUnfair })
  await emit(tx, reviewWritten, { reviewId: review.id, orderId: order.id, aboutId, at: review.at })
  if (written.length === 0) return false
  await revealReview(tx, { orderId: order.id, at: review.at })
  return true
}
