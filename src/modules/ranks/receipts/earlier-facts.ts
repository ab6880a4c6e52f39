import type { Json } from '../engine/canonical'
import { instantText } from '../engine/civil'
import type { CutStep, Earlier, Profile } from '../engine/earlier'
import type { OrderFact } from '../engine/facts'
import { rendered } from '../engine/judge'
import { loginDeadline } from '../engine/measure-profile'
import { dateIn, instantIn } from '../engine/read-facts'
import { amountIn, type Bag, bagsIn, flagIn, listIn, nullIn, textIn, wholeIn } from '../engine/read-json'

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
export const fewEarlier = (earlier: Earlier, orders: readonly OrderFact[]): Earlier => ({
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

export const earlierJson = ({ profiles, visits, confirmations = [], vacations, cuts }: Earlier): Json => ({
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

const readProfile = (bag: Bag): Profile => ({
  hasName: flagIn(bag, 'hasName'),
  profileImage: flagIn(bag, 'profileImage'),
  introductionLength: wholeIn(bag, 'introductionLength'),
  skills: wholeIn(bag, 'skills'),
  portfolioItems: wholeIn(bag, 'portfolioItems'),
  packages: wholeIn(bag, 'packages'),
  experiencesShown: wholeIn(bag, 'experiencesShown'),
  qualifications: wholeIn(bag, 'qualifications'),
})

/** Earlier times out of a receipt: the inverse of `earlierJson`. Throws an error that names the field at fault. */
export const readEarlier = (bag: Bag): Earlier => ({
  profiles: bagsIn(bag, 'profiles').map((each) => ({
    at: instantIn(each, 'at'),
    profile: readProfile(each),
  })),
  visits: listIn(bag, 'visits').map((visit) => instantIn({ visit }, 'visit')),
  confirmations: bagsIn(bag, 'confirmations').map((each) => ({
    at: instantIn(each, 'at'),
    until: instantIn(each, 'until'),
  })),
  ...('vacations' in bag && {
    vacations: bagsIn(bag, 'vacations').map((each) => ({
      from: dateIn(each, 'from'),
      until: dateIn(each, 'until'),
      at: instantIn(each, 'at'),
      goneAt: nullIn(each, 'goneAt', instantIn),
    })),
  }),
  cuts: bagsIn(bag, 'cuts').map((each) => ({
    category: textIn(each, 'category'),
    steps: bagsIn(each, 'steps').map((step) => ({
      at: instantIn(step, 'at'),
      cutYen: amountIn(step, 'yen'),
    })),
  })),
})
