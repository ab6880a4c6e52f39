import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../facts/facts'
import type { Past } from '../facts/past'
import { tiers, wonTiers } from '../policy/tiers'
import { isDate, parseInstant } from '../values/civil'
import {
  type JsonObject,
  readAmount,
  readBoolean,
  readNullable,
  readObject,
  readObjects,
  readOneOf,
  readText,
  readWhole,
} from '../values/read-json'

export const readInstant = (bag: JsonObject, key: string): Date => {
  const at = parseInstant(readText(bag, key))
  if (!at) throw new Error(key)
  return at
}

export const readDate = (bag: JsonObject, key: string): string => {
  const on = readText(bag, key)
  if (!isDate(on)) throw new Error(key)
  return on
}

const readFreelancer = (bag: JsonObject): FreelancerFacts => ({
  hasName: readBoolean(bag, 'hasName'),
  profileImage: readBoolean(bag, 'profileImage'),
  introductionLength: readWhole(bag, 'introductionLength'),
  skills: readWhole(bag, 'skills'),
  portfolioItems: readWhole(bag, 'portfolioItems'),
  packages: readWhole(bag, 'packages'),
  experiencesShown: readWhole(bag, 'experiencesShown'),
  qualifications: readWhole(bag, 'qualifications'),
  identityVerifiedAt: readNullable(bag, 'identityVerifiedAt', readInstant),
  confidentialityConfirmedAt: readNullable(bag, 'confidentialityConfirmedAt', readInstant),
  phoneVerifiedAt: readNullable(bag, 'phoneVerifiedAt', readInstant),
  lastSeenAt: readNullable(bag, 'lastSeenAt', readInstant),
  vacations: readObjects(bag, 'vacations').map((each) => ({
    from: readDate(each, 'from'),
    until: readDate(each, 'until'),
  })),
})

const ratingIn = (bag: JsonObject, key: string): NonNullable<OrderFact['rating']> => {
  const rating = readObject(bag, key)
  return { score: readWhole(rating, 'score'), revealedAt: readInstant(rating, 'revealedAt') }
}

const statuses = ['agreed', 'working', 'delivered', 'completed', 'cancelled'] as const
export const faults = ['client', 'freelancer', 'mutual', 'platform', 'force-majeure'] as const

const readOrder = (bag: JsonObject): OrderFact => ({
  id: readText(bag, 'id'),
  ...('contract' in bag && { contract: readText(bag, 'contract') }),
  mode: readOneOf(bag, 'mode', ['project', 'competition', 'task']),
  category: readText(bag, 'category'),
  agreedAt: readInstant(bag, 'agreedAt'),
  dueOn: readNullable(bag, 'dueOn', readDate),
  ...('earlierDueDates' in bag && {
    earlierDueDates: readObjects(bag, 'earlierDueDates').map((each) => ({
      dueOn: readNullable(each, 'dueOn', readDate),
      until: readInstant(each, 'until'),
    })),
  }),
  status: readOneOf(bag, 'status', statuses),
  ...('deliveries' in bag && {
    deliveries: readObjects(bag, 'deliveries').map((each) => ({
      at: readInstant(each, 'at'),
      until: readNullable(each, 'until', readInstant),
    })),
  }),
  fundedAt: readNullable(bag, 'fundedAt', readInstant),
  endedAt: readNullable(bag, 'endedAt', readInstant),
  fault: readNullable(bag, 'fault', (order, key) => readOneOf(order, key, faults)),
  releasedYen: readAmount(bag, 'releasedYen'),
  rating: readNullable(bag, 'rating', ratingIn),
})

export const readMessage = (bag: JsonObject): MessageFact => ({
  thread: readText(bag, 'thread'),
  from: readOneOf(bag, 'from', ['client', 'freelancer']),
  at: readInstant(bag, 'at'),
  tied: readBoolean(bag, 'tied'),
  noReplyNeeded: readBoolean(bag, 'noReplyNeeded'),
  system: readBoolean(bag, 'system'),
  sanctioned: readBoolean(bag, 'sanctioned'),
})

const readCuts = (bag: JsonObject): Facts['cuts'] =>
  new Map(Object.keys(bag).map((category) => [category, readAmount(bag, category)]))

const readDates = (bag: JsonObject): ReadonlyMap<string, Date> =>
  new Map(Object.keys(bag).map((category) => [category, readInstant(bag, category)]))

const readPast = (bag: JsonObject): Past => ({
  tier: readOneOf(bag, 'tier', tiers),
  warnings: readObjects(bag, 'warnings').map((each) => ({
    tier: readOneOf(each, 'tier', wonTiers),
    at: readInstant(each, 'at'),
  })),
})

/** Facts out of a receipt: the inverse of `factsJson`. Throws an error that names the field at fault. */
export const readFacts = (bag: JsonObject): Facts => ({
  freelancer: readFreelancer(readObject(bag, 'freelancer')),
  orders: readObjects(bag, 'orders').map(readOrder),
  messages: readObjects(bag, 'messages').map(readMessage),
  cuts: readCuts(readObject(bag, 'cuts')),
  ...('cutDates' in bag && { cutDates: readDates(readObject(bag, 'cutDates')) }),
  ...('past' in bag && { past: readPast(readObject(bag, 'past')) }),
})
