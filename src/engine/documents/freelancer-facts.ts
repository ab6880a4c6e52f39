// A freelancer's facts as a receipt carries them (§2.6): the shape of §2.9, save that texts are counted already and an order

import type { CutStep, FactHistory, Profile } from '../facts/fact-history'
import type { Facts, MessageFact, OrderFact } from '../facts/facts'
import { loginDeadline } from '../measure/measure-profile'
import { tiers, wonTiers } from '../policy/tiers'
import type { JsonDocument } from '../values/canonical'
import {
  amount,
  byName,
  convert,
  fault,
  flag,
  instant,
  list,
  nullable,
  object,
  on,
  oneOf,
  optional,
  type Schema,
  text,
  whole,
} from './schema'

// says what it released. No name and no text of anybody is in it; orders and conversations are ids.

const profile = {
  hasName: flag,
  profileImage: flag,
  introductionLength: whole,
  skills: whole,
  portfolioItems: whole,
  packages: whole,
  experiencesShown: whole,
  qualifications: whole,
}

const orderSchema = (instant: Schema<Date>) =>
  object<OrderFact>({
    id: text,
    contract: optional(text),
    mode: oneOf('project', 'competition', 'task'),
    category: text,
    works: optional(whole),
    agreedAt: instant,
    dueOn: nullable(on),
    earlierDueDates: optional(list(object({ dueOn: nullable(on), until: instant }))),
    status: oneOf('agreed', 'working', 'delivered', 'completed', 'cancelled'),
    deliveries: optional(list(object({ at: instant, until: nullable(instant) }))),
    fundedAt: nullable(instant),
    endedAt: nullable(instant),
    fault: nullable(fault),
    releasedYen: amount,
    rating: nullable(object({ score: whole, revealedAt: instant })),
  })

export const messageSchema = (instant: Schema<Date>) =>
  object<MessageFact>({
    thread: text,
    from: oneOf('client', 'freelancer'),
    at: instant,
    tied: flag,
    noReplyNeeded: flag,
    system: flag,
    sanctioned: flag,
  })

/** The facts, with instants as they are written there. */
export const factsSchema = (instant: Schema<Date>) =>
  object<Facts>({
    freelancer: object<Facts['freelancer']>({
      ...profile,
      identityVerifiedAt: nullable(instant),
      confidentialityConfirmedAt: nullable(instant),
      phoneVerifiedAt: nullable(instant),
      lastSeenAt: nullable(instant),
      vacations: list(object({ from: on, until: on })),
    }),
    orders: list(orderSchema(instant)),
    messages: list(messageSchema(instant)),
    cuts: byName(amount),
    cutDates: optional(byName(instant)),
    past: optional(
      object({ tier: oneOf(...tiers), warnings: list(object({ tier: oneOf(...wonTiers), at: instant })) }),
    ),
  })

const profileStep = (instant: Schema<Date>) =>
  convert(object<Profile & { readonly at: Date }>({ at: instant, ...profile }), {
    decode: ({ at, ...fields }) => ({ at, profile: fields as Profile }),
    encode: (step) => ({ at: step.at, ...step.profile }),
  })
const cutStep = (instant: Schema<Date>) =>
  convert(object({ at: instant, yen: amount }), {
    decode: ({ at, yen }): CutStep => ({ at, cutYen: yen }),
    encode: ({ at, cutYen }) => ({ at, yen: cutYen }),
  })

export const earlierSchema = (instant: Schema<Date>) =>
  object<FactHistory>({
    profiles: list(profileStep(instant)),
    visits: list(instant),
    confirmations: list(object({ at: instant, until: instant })),
    vacations: optional(list(object({ from: on, until: on, at: instant, goneAt: nullable(instant) }))),
    cuts: list(object({ category: text, steps: list(cutStep(instant)) })),
  })

const [facts, earlier] = [factsSchema(instant), earlierSchema(instant)]

export const factsJson = (known: Facts): JsonDocument => facts.write(known)
/** The inverse of `factsJson`. Throws an error that names the field at fault. */
export const readFacts = (document: unknown): Facts => facts.read(document, 'facts')

export const earlierJson = (known: FactHistory): JsonDocument =>
  earlier.write({ confirmations: [], ...known })
/** The inverse of `earlierJson`. Throws an error that names the field at fault. */
export const readEarlier = (document: unknown): FactHistory => earlier.read(document, 'earlier')

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
