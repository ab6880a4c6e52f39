import { rendered } from '../evaluate/judge'
import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../facts/facts'
import type { Past } from '../facts/past'
import type { Json } from '../values/canonical'
import { instantText } from '../values/civil'

const instant = (at: Date | null): string | null => at && instantText(at)

const freelancerJson = (freelancer: FreelancerFacts): Json => ({
  ...freelancer,
  identityVerifiedAt: instant(freelancer.identityVerifiedAt),
  confidentialityConfirmedAt: instant(freelancer.confidentialityConfirmedAt),
  phoneVerifiedAt: instant(freelancer.phoneVerifiedAt),
  lastSeenAt: instant(freelancer.lastSeenAt),
  vacations: freelancer.vacations.map(({ from, until }) => ({ from, until })),
})

const orderJson = ({ rating, earlierDueDates, deliveries, ...order }: OrderFact): Json => ({
  ...order,
  ...(earlierDueDates && {
    earlierDueDates: earlierDueDates.map(({ dueOn, until }) => ({ dueOn, until: instantText(until) })),
  }),
  ...(deliveries && {
    deliveries: deliveries.map(({ at, until }) => ({ at: instantText(at), until: instant(until) })),
  }),
  agreedAt: instantText(order.agreedAt),
  fundedAt: instant(order.fundedAt),
  endedAt: instant(order.endedAt),
  releasedYen: rendered(order.releasedYen),
  rating: rating && { score: rating.score, revealedAt: instantText(rating.revealedAt) },
})

export const messageJson = (message: MessageFact): Json => ({ ...message, at: instantText(message.at) })

const pastJson = ({ tier, warnings }: Past): Json => ({
  tier,
  warnings: warnings.map((warning) => ({ tier: warning.tier, at: instantText(warning.at) })),
})

const datesJson = (dates: ReadonlyMap<string, Date>): Json =>
  Object.fromEntries([...dates].map(([category, at]) => [category, instantText(at)]))

/**
 * Facts as a receipt carries them: the shape of §2.9, save that texts are counted already and an order says what it
 * released. No name and no text of anybody is in it; orders and conversations are ids.
 */
export const factsJson = ({
  freelancer,
  orders,
  messages,
  cuts,
  cutDates,
  past,
}: Facts): { readonly [field: string]: Json } => ({
  freelancer: freelancerJson(freelancer),
  orders: orders.map(orderJson),
  messages: messages.map(messageJson),
  cuts: Object.fromEntries([...cuts].map(([category, yen]) => [category, rendered(yen)])),
  ...(cutDates && { cutDates: datesJson(cutDates) }),
  ...(past && { past: pastJson(past) }),
})
