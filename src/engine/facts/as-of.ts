import type { Delivery, Facts, FreelancerFacts, OrderFact, OrderStatus, Past } from './facts'

/** Null for what had not happened by `at`. */
export const happenedBy = (happenedAt: Date | null, at: Date): Date | null =>
  happenedAt !== null && happenedAt <= at ? happenedAt : null

const freelancerAsOf = (freelancer: FreelancerFacts, at: Date): FreelancerFacts => ({
  ...freelancer,
  identityVerifiedAt: happenedBy(freelancer.identityVerifiedAt, at),
  confidentialityConfirmedAt: happenedBy(freelancer.confidentialityConfirmedAt, at),
  phoneVerifiedAt: happenedBy(freelancer.phoneVerifiedAt, at),
  lastSeenAt: happenedBy(freelancer.lastSeenAt, at),
})

/** The due date that was in force, and those before it. */
const termsAsOf = (order: OrderFact, at: Date): OrderFact => {
  const { earlierDueDates, ...rest } = order
  if (!earlierDueDates) return order
  const over = earlierDueDates.filter(({ until }) => until <= at)
  const inForce = earlierDueDates[over.length] ?? order
  return { ...rest, dueOn: inForce.dueOn, ...(over.length > 0 && { earlierDueDates: over }) }
}

const isIn = ({ at: from, until }: Delivery, at: Date): boolean => from <= at && (!until || until > at)

/** How an order stood while it was open and paid: in work, unless it is told that it lay delivered. */
const openStatus = ({ deliveries, endedAt, status }: OrderFact, at: Date): OrderStatus => {
  if (deliveries) return deliveries.some((delivery) => isIn(delivery, at)) ? 'delivered' : 'working'
  return endedAt ? 'working' : status
}

/** What was delivered by then; what was taken or sent back later lay delivered still. */
const deliveredBy = (told: OrderFact, at: Date): OrderFact => {
  const { deliveries, ...order } = told
  if (!deliveries) return told
  const known = deliveries.filter((delivery) => delivery.at <= at)
  if (known.length === 0) return order
  return {
    ...order,
    deliveries: known.map((delivery) => ({ ...delivery, until: happenedBy(delivery.until, at) })),
  }
}

/** An order that ended later was still open: in work or delivered once it was funded, waiting for the money before. */
export const orderAsOf = (told: OrderFact, at: Date): OrderFact => {
  const order = deliveredBy(termsAsOf(told, at), at)
  const fundedAt = happenedBy(order.fundedAt, at)
  const endedAt = happenedBy(order.endedAt, at)
  const rating = order.rating && order.rating.revealedAt <= at ? order.rating : null
  if (endedAt) return { ...order, fundedAt, rating }
  const open = { ...order, fundedAt, endedAt, rating, fault: null, releasedYen: 0n }
  if (fundedAt || (order.fundedAt ?? order.endedAt) === null) return { ...open, status: openStatus(told, at) }
  const { deliveries: _, ...unpaid } = open
  return { ...unpaid, status: 'agreed' }
}

const pastAsOf = ({ tier, warnings }: Past, at: Date): Past => ({
  tier,
  warnings: warnings.filter((warning) => warning.at <= at),
})

/**
 * The facts as they were known at `at`: whatever happened later is gone (§2). Profile entries carry no time and
 * stay; so do vacations, which are mostly declared ahead.
 */
export const asOf = (facts: Facts, at: Date): Facts => ({
  freelancer: freelancerAsOf(facts.freelancer, at),
  orders: facts.orders.filter((order) => order.agreedAt <= at).map((order) => orderAsOf(order, at)),
  messages: facts.messages.filter((message) => message.at <= at),
  cuts: facts.cuts,
  ...(facts.cutDates && { cutDates: facts.cutDates }),
  ...(facts.past && { past: pastAsOf(facts.past, at) }),
})
