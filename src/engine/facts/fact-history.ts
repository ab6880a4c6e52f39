import type { CivilDate } from '../../platform/calendar'
import { asOf, happenedBy } from './as-of'
import type { Facts, FreelancerFacts } from './facts'

/** The part of a profile whose changes are remembered. */
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

/** The cuts as they were computed by `at`. */
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
