// What a single order looks like from outside. Each trait alone is harmless; honest orders have one now and then.
import type { OrderFact } from './facts'

const minuteMs = 60_000
const hourMs = 3_600_000

/** Delivered so soon that an hour of work would have earned this many yen, or more. */
export const hastyYenPerHour = 20_000
/** Accepted within so many minutes of the delivery: nobody looked at it. */
export const unreadMinutes = 15
/** Both sides gave their ratings within so many minutes of each other. */
export const swapMinutes = 15
/** An order of the smallest size, in yen. */
export const tinyYen = 1_000n

export interface Traits {
  readonly hasty: boolean
  readonly unread: boolean
  readonly silent: boolean
  /** Both gave five stars, within minutes of each other. */
  readonly swapped: boolean
  /** Both gave four stars or five: among honest people every other order lacks a rating. */
  readonly praised: boolean
  readonly tiny: boolean
}

const isHasty = ({ fundedAt, deliveredAt, priceYen }: OrderFact): boolean => {
  if (!deliveredAt) return false
  const hours = Math.max(deliveredAt.getTime() - fundedAt.getTime(), minuteMs) / hourMs
  return Number(priceYen) >= hastyYenPerHour * hours
}

const isUnread = ({ deliveredAt, completedAt }: OrderFact): boolean =>
  deliveredAt !== null &&
  completedAt !== null &&
  completedAt.getTime() - deliveredAt.getTime() <= unreadMinutes * minuteMs

export const traitsOf = (order: OrderFact): Traits => {
  const { byClient, byFreelancer } = order
  const least = byClient && byFreelancer ? Math.min(byClient.score, byFreelancer.score) : 0
  const apart = byClient && byFreelancer ? Math.abs(byClient.at.getTime() - byFreelancer.at.getTime()) : null
  return {
    hasty: isHasty(order),
    unread: isUnread(order),
    silent: order.messages < 1,
    swapped: least === 5 && apart !== null && apart <= swapMinutes * minuteMs,
    praised: least >= 4,
    tiny: order.priceYen <= tinyYen,
  }
}

/** How little an order has of work, 0 to 1: the share of the four traits that work would leave no room for. */
export const emptinessOf = ({ hasty, unread, silent, swapped }: Traits): number =>
  (Number(hasty) + Number(unread) + Number(silent) + Number(swapped)) / 4

/** From here on an order is called emptiness. */
export const hollowFrom = 0.5
