import { rendered } from '../evaluate/judge'
import type { CutStep, FactHistory, Profile } from '../facts/fact-history'
import type { OrderFact } from '../facts/facts'
import { loginDeadline } from '../measure/measure-profile'
import type { Json } from '../values/canonical'
import { instantText } from '../values/civil'
import {
  type JsonObject,
  readAmount,
  readBoolean,
  readList,
  readNullable,
  readObjects,
  readText,
  readWhole,
} from '../values/read-json'
import { readDate, readInstant } from './read-facts'

/** Of visits less than a month apart, as few as still show that nobody was away in between. */
const fewVisits = (visits: readonly Date[]): Date[] => {
  const kept: Date[] = []
  for (const [index, visit] of visits.entries()) {
    const last = kept.at(-1)
    const next = visits[index + 1]
    if (!last || !next || next > loginDeadline(last)) kept.push(visit)
  }
  return kept
}

/** Cuts above everything that was ever earned in a category say one thing: out of reach. The first of a row says it for all. */
const fewSteps = (steps: readonly CutStep[], earnedYen: bigint): CutStep[] => {
  const kept: CutStep[] = []
  for (const step of steps) {
    const last = kept.at(-1)
    if (!last || last.cutYen <= earnedYen || step.cutYen <= earnedYen) kept.push(step)
  }
  return kept
}

/** What a receipt has to hold so that since when each condition reads so can be worked out again (§2.5): no visit more. */
export const pruneHistory = (earlier: FactHistory, orders: readonly OrderFact[]): FactHistory => ({
  ...earlier,
  visits: fewVisits(earlier.visits),
  cuts: earlier.cuts.map(({ category, steps }) => {
    const own = orders.filter((order) => order.category === category)
    const earnedYen = own.reduce((sum, { releasedYen }) => sum + releasedYen, 0n)
    return { category, steps: fewSteps(steps, earnedYen) }
  }),
})

/** Named one by one: rows of a database carry more than a profile. */
const profileJson = (profile: Profile): { readonly [field: string]: Json } => ({
  hasName: profile.hasName,
  profileImage: profile.profileImage,
  introductionLength: profile.introductionLength,
  skills: profile.skills,
  portfolioItems: profile.portfolioItems,
  packages: profile.packages,
  experiencesShown: profile.experiencesShown,
  qualifications: profile.qualifications,
})

export const earlierJson = ({
  profiles,
  visits,
  confirmations = [],
  vacations,
  cuts,
}: FactHistory): Json => ({
  profiles: profiles.map(({ at, profile }) => ({ at: instantText(at), ...profileJson(profile) })),
  visits: visits.map(instantText),
  confirmations: confirmations.map(({ at, until }) => ({ at: instantText(at), until: instantText(until) })),
  ...(vacations && {
    vacations: vacations.map(({ from, until, at, goneAt }) => ({
      ...{ from, until, at: instantText(at) },
      goneAt: goneAt && instantText(goneAt),
    })),
  }),
  cuts: cuts.map(({ category, steps }) => ({
    category,
    steps: steps.map(({ at, cutYen }) => ({ at: instantText(at), yen: rendered(cutYen) })),
  })),
})

const readProfile = (bag: JsonObject): Profile => ({
  hasName: readBoolean(bag, 'hasName'),
  profileImage: readBoolean(bag, 'profileImage'),
  introductionLength: readWhole(bag, 'introductionLength'),
  skills: readWhole(bag, 'skills'),
  portfolioItems: readWhole(bag, 'portfolioItems'),
  packages: readWhole(bag, 'packages'),
  experiencesShown: readWhole(bag, 'experiencesShown'),
  qualifications: readWhole(bag, 'qualifications'),
})

/** FactHistory times out of a receipt: the inverse of `earlierJson`. Throws an error that names the field at fault. */
export const readEarlier = (bag: JsonObject): FactHistory => ({
  profiles: readObjects(bag, 'profiles').map((each) => ({
    at: readInstant(each, 'at'),
    profile: readProfile(each),
  })),
  visits: readList(bag, 'visits').map((visit) => readInstant({ visit }, 'visit')),
  confirmations: readObjects(bag, 'confirmations').map((each) => ({
    at: readInstant(each, 'at'),
    until: readInstant(each, 'until'),
  })),
  ...('vacations' in bag && {
    vacations: readObjects(bag, 'vacations').map((each) => ({
      from: readDate(each, 'from'),
      until: readDate(each, 'until'),
      at: readInstant(each, 'at'),
      goneAt: readNullable(each, 'goneAt', readInstant),
    })),
  }),
  cuts: readObjects(bag, 'cuts').map((each) => ({
    category: readText(each, 'category'),
    steps: readObjects(each, 'steps').map((step) => ({
      at: readInstant(step, 'at'),
      cutYen: readAmount(step, 'yen'),
    })),
  })),
})
