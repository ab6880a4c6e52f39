import { isDate, parseInstant } from './civil'
import type { Facts, FreelancerFacts, MessageFact, OrderFact } from './facts'
import type { Past } from './past'
import { amountIn, type Bag, bagIn, bagsIn, flagIn, nullIn, oneIn, textIn, wholeIn } from './read-json'
import { tiers, wonTiers } from './tiers'

export const instantIn = (bag: Bag, key: string): Date => {
  const at = parseInstant(textIn(bag, key))
  if (!at) throw new Error(key)
  return at
}

export const dateIn = (bag: Bag, key: string): string => {
  const on = textIn(bag, key)
  if (!isDate(on)) throw new Error(key)
  return on
}

const readFreelancer = (bag: Bag): FreelancerFacts => ({
  hasName: flagIn(bag, 'hasName'),
  profileImage: flagIn(bag, 'profileImage'),
  introductionLength: wholeIn(bag, 'introductionLength'),
  skills: wholeIn(bag, 'skills'),
  portfolioItems: wholeIn(bag, 'portfolioItems'),
  packages: wholeIn(bag, 'packages'),
  experiencesShown: wholeIn(bag, 'experiencesShown'),
  qualifications: wholeIn(bag, 'qualifications'),
  identityVerifiedAt: nullIn(bag, 'identityVerifiedAt', instantIn),
  confidentialityConfirmedAt: nullIn(bag, 'confidentialityConfirmedAt', instantIn),
  phoneVerifiedAt: nullIn(bag, 'phoneVerifiedAt', instantIn),
  lastSeenAt: nullIn(bag, 'lastSeenAt', instantIn),
  vacations: bagsIn(bag, 'vacations').map((each) => ({
    from: dateIn(each, 'from'),
    until: dateIn(each, 'until'),
  })),
})

const ratingIn = (bag: Bag, key: string): NonNullable<OrderFact['rating']> => {
  const rating = bagIn(bag, key)
  return { score: wholeIn(rating, 'score'), revealedAt: instantIn(rating, 'revealedAt') }
}

const statuses = ['agreed', 'working', 'delivered', 'completed', 'cancelled'] as const
export const faults = ['client', 'freelancer', 'mutual', 'platform', 'force-majeure'] as const

const readOrder = (bag: Bag): OrderFact => ({
  id: textIn(bag, 'id'),
  ...('contract' in bag && { contract: textIn(bag, 'contract') }),
  mode: oneIn(bag, 'mode', ['project', 'competition', 'task']),
  category: textIn(bag, 'category'),
  agreedAt: instantIn(bag, 'agreedAt'),
  dueOn: nullIn(bag, 'dueOn', dateIn),
  ...('earlierDueDates' in bag && {
    earlierDueDates: bagsIn(bag, 'earlierDueDates').map((each) => ({
      dueOn: nullIn(each, 'dueOn', dateIn),
      until: instantIn(each, 'until'),
    })),
  }),
  status: oneIn(bag, 'status', statuses),
  ...('deliveries' in bag && {
    deliveries: bagsIn(bag, 'deliveries').map((each) => ({
      at: instantIn(each, 'at'),
      until: nullIn(each, 'until', instantIn),
    })),
  }),
  fundedAt: nullIn(bag, 'fundedAt', instantIn),
  endedAt: nullIn(bag, 'endedAt', instantIn),
  fault: nullIn(bag, 'fault', (order, key) => oneIn(order, key, faults)),
  releasedYen: amountIn(bag, 'releasedYen'),
  rating: nullIn(bag, 'rating', ratingIn),
})

export const readMessage = (bag: Bag): MessageFact => ({
  thread: textIn(bag, 'thread'),
  from: oneIn(bag, 'from', ['client', 'freelancer']),
  at: instantIn(bag, 'at'),
  tied: flagIn(bag, 'tied'),
  noReplyNeeded: flagIn(bag, 'noReplyNeeded'),
  system: flagIn(bag, 'system'),
  sanctioned: flagIn(bag, 'sanctioned'),
})

const readCuts = (bag: Bag): Facts['cuts'] =>
  new Map(Object.keys(bag).map((category) => [category, amountIn(bag, category)]))

const readDates = (bag: Bag): ReadonlyMap<string, Date> =>
  new Map(Object.keys(bag).map((category) => [category, instantIn(bag, category)]))

const readPast = (bag: Bag): Past => ({
  tier: oneIn(bag, 'tier', tiers),
  warnings: bagsIn(bag, 'warnings').map((each) => ({
    tier: oneIn(each, 'tier', wonTiers),
    at: instantIn(each, 'at'),
  })),
})

/** Facts out of a receipt: the inverse of `factsJson`. Throws an error that names the field at fault. */
export const readFacts = (bag: Bag): Facts => ({
  freelancer: readFreelancer(bagIn(bag, 'freelancer')),
  orders: bagsIn(bag, 'orders').map(readOrder),
  messages: bagsIn(bag, 'messages').map(readMessage),
  cuts: readCuts(bagIn(bag, 'cuts')),
  ...('cutDates' in bag && { cutDates: readDates(bagIn(bag, 'cutDates')) }),
  ...('past' in bag && { past: readPast(bagIn(bag, 'past')) }),
})
