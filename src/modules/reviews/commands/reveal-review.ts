import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { reviewRevealed } from '../events'
import { refuse } from '../refusals'
import { mayReveal } from '../rules'
import { lockOrder, markRevealed, reviewsOf } from '../store'

/**
 * Reveals the reviews of an order once both sides wrote or the window ended (§3.8). Doing it again changes and tells
 * nothing. Refuses 'order-not-found', 'not-yet'.
 */
export const revealReview = async (tx: Tx, order: { orderId: string; at: Date }): Promise<void> => {
  const locked = await lockOrder(tx, order.orderId)
  if (!locked?.endedAt) throw refuse('order-not-found')
  const written = (await reviewsOf(tx, locked.id)).length
  if (!mayReveal({ endedAt: locked.endedAt, written }, order.at)) throw refuse('not-yet')
  const revealed = await markRevealed(tx, order)
  for (const { id, ...review } of revealed)
    await emit(tx, reviewRevealed, { ...review, reviewId: id, at: order.at })
}
