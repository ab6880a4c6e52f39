import type { CivilDate } from '../../platform/calendar'
import type { Delivery, Facts, FreelancerFacts, OrderFact, OrderStatus, Past } from './facts'

/** Null for what had not happened by `at`. */
export const happenedBy = (happenedAt: Date | null, at: Date): Date | null =>
  happenedAt !== null && happenedAt <= at ? happenedAt : null

const factsOfPersonAsOf = (freelancer: FreelancerFacts, at: Date): FreelancerFacts => ({
  ...freelancer,
  identityVerifiedAt: happenedBy(freelancer.identityVerifiedAt, at),
  confidentialityConfirmedAt: happenedBy(freelancer.confidentialityConfirmedAt, at),
  phoneVerifiedAt: happenedBy(freelancer.phoneVerifiedAt, at),
  lastSeenAt: happenedBy(freelancer.lastSeenAt, at),
})

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
  freelancer: factsOfPersonAsOf(facts.freelancer, at),
  orders: facts.orders.filter((order) => order.agreedAt <= at).map((order) => orderAsOf(order, at)),
  messages: facts.messages.filter((message) => message.at <= at),
  cuts: facts.cuts,
  ...(facts.cutDates && { cutDates: facts.cutDates }),
  ...(facts.past && { past: pastAsOf(facts.past, at) }),
})

export type Profile = Pick<
  FreelancerFacts,
  | 'hasName'
  | 'profileImage'
  | 'introductionLength'
  | 'skills'
  | 'portfolioItems'
  | 'packages'
  | 'experiencesShown'
  | 'qualifications'
>

/** A vacation with the instants at which it was declared and, where it was, taken back. */
export interface DeclaredVacation {
  readonly from: CivilDate
  readonly until: CivilDate
  readonly at: Date
  readonly goneAt: Date | null
}

export interface CutStep {
  readonly at: Date
  readonly cutYen: bigint
}

/**
 * What facts keep only the newest of, with the times before, each list oldest first. An empty list says that nothing is
 * known of earlier times: then what stands in the facts has always been so.
 */
export interface FactHistory {
  readonly profiles: readonly { readonly at: Date; readonly profile: Profile }[]
  readonly visits: readonly Date[]
  /** Confirmations of texts that others have followed: each counted until the next text came into force. */
  readonly confirmations?: readonly { readonly at: Date; readonly until: Date }[]
  /** All of them, where one was declared or taken back after it had begun: otherwise those in the facts say it all. */
  readonly vacations?: readonly DeclaredVacation[]
  /** Per category. */
  readonly cuts: readonly { readonly category: string; readonly steps: readonly CutStep[] }[]
}

export const noFactHistory: FactHistory = { profiles: [], visits: [], cuts: [] }

const emptyProfile: Profile = {
  hasName: false,
  profileImage: false,
  introductionLength: 0,
  skills: 0,
  portfolioItems: 0,
  packages: 0,
  experiencesShown: 0,
  qualifications: 0,
}

/** Somebody's past and, for a what-if, their future: facts with all their times. */
export interface History {
  readonly facts: Facts
  readonly earlier: FactHistory
}

/** The last of these, oldest first, that had happened by `at`. Halves the list: a person has thousands of visits. */
const lastBy = <T>(list: readonly T[], timeOf: (one: T) => Date, at: Date): T | undefined => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(list[middle] as T) <= at) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}

export const visitsOf = ({ facts, earlier }: History): readonly Date[] => {
  const { lastSeenAt } = facts.freelancer
  return earlier.visits.length > 0 || !lastSeenAt ? earlier.visits : [lastSeenAt]
}

const overtakenBy = ({ earlier }: History, at: Date): Date | null =>
  earlier.confirmations?.find((each) => each.at <= at && each.until > at)?.at ?? null

const vacationsThen = ({ facts, earlier }: History, at: Date): FreelancerFacts['vacations'] => {
  const { vacations = [] } = earlier
  if (vacations.length === 0) return facts.freelancer.vacations
  return vacations.filter((told) => told.at <= at && (!told.goneAt || told.goneAt > at))
}

/** The profile, the confirmations, the vacations and the last visit of a freelancer as they were at `at`. */
export const freelancerAsOf = (history: History, at: Date): FreelancerFacts => {
  const { freelancer } = history.facts
  const { profiles } = history.earlier
  const step = lastBy(profiles, (each) => each.at, at)
  return {
    ...freelancer,
    ...(profiles.length > 0 ? (step?.profile ?? emptyProfile) : {}),
    identityVerifiedAt: happenedBy(freelancer.identityVerifiedAt, at),
    confidentialityConfirmedAt:
      happenedBy(freelancer.confidentialityConfirmedAt, at) ?? overtakenBy(history, at),
    phoneVerifiedAt: happenedBy(freelancer.phoneVerifiedAt, at),
    vacations: vacationsThen(history, at),
    lastSeenAt: lastBy(visitsOf(history), (visit) => visit, at) ?? null,
  }
}

export const cutsAsOf = ({ facts, earlier }: History, at: Date): Facts['cuts'] => {
  const cuts = new Map(facts.cuts)
  for (const { category, steps } of earlier.cuts) {
    const step = lastBy(steps, (each) => each.at, at)
    if (step) cuts.set(category, step.cutYen)
    else cuts.delete(category)
  }
  return cuts
}

/** All facts as they were known at `at`: the reference that `timeline` must agree with. */
export const factsAsOf = (history: History, at: Date): Facts => ({
  ...asOf(history.facts, at),
  freelancer: freelancerAsOf(history, at),
  cuts: cutsAsOf(history, at),
})
