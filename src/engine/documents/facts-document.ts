import * as z from 'zod'
import { dateOf, isDate, parseInstant } from '../../platform/calendar'
import { visibleLength } from '../../platform/visible-length'
import type { Delivery, Facts, FreelancerFacts, OrderFact, OrderStatus } from '../facts/facts'
import { firstFault, type ParseResult } from '../policy/parsed'
import { tiers } from '../policy/tiers'

const instant = z.string().transform((text, context) => {
  const at = parseInstant(text)
  if (at) return at
  context.addIssue(
    'must be an ISO 8601 time with an offset, such as 2026-11-23T12:00:00+09:00, to the millisecond at most',
  )
  return z.NEVER
})

/** The time of judgement, with room for the year before it and the year ahead. */
const moment = instant.refine((at) => {
  const year = Number(dateOf(at).slice(0, 4))
  return year >= 1000 && year <= 9997
}, 'must lie in the years 1000 to 9997')
const on = z.string().refine(isDate, 'must be a date of the calendar, such as 2026-05-01')
const yen = z
  .number('must be whole yen')
  .refine(Number.isSafeInteger, 'must be whole yen')
  .refine((amount) => amount >= 0, 'must not be negative')
  .transform((amount) => BigInt(amount))
const count = z.int('must be a whole number').min(0, 'must not be negative')
const name = z.string().min(1, 'must not be empty')

/** A nullable field may be left out: JSON says "nothing there" both ways. No other field has a default. */
const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)

/** A field that old documents do not have: left out is left out. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish()

const vacation = z
  .strictObject({ from: on, until: on })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'must not lie before from' })

/** More have no room in the 90 days of a year, for years. */
const vacationsMax = 1000

const freelancer = z.strictObject({
  displayName: orNull(z.string()).transform((text) => text ?? ''),
  profileImage: z.boolean(),
  introduction: orNull(z.string()).transform((text) => text ?? ''),
  skills: count,
  portfolioItems: count,
  packages: count,
  businessExperiences: z.array(z.strictObject({ visibility: z.enum(['public', 'members', 'private']) })),
  qualifications: count,
  identityVerifiedAt: orNull(instant),
  confidentialityConfirmedAt: orNull(instant),
  phoneVerifiedAt: orNull(instant),
  lastSeenAt: orNull(instant),
  vacations: z.array(vacation).max(vacationsMax, `must be at most ${vacationsMax}`),
})

/** Of the texts only what a rank reads is kept. */
const freelancerFacts = ({
  displayName,
  introduction,
  businessExperiences,
  ...rest
}: z.infer<typeof freelancer>): FreelancerFacts => ({
  ...rest,
  hasName: visibleLength(displayName) > 0,
  introductionLength: visibleLength(introduction),
  experiencesShown: businessExperiences.filter(({ visibility }) => visibility !== 'private').length,
})

const rating = z
  .strictObject({
    score: z.int().min(1, 'must be 1 to 5').max(5, 'must be 1 to 5'),
    revealedAt: orNull(instant),
  })
  .transform(({ score, revealedAt }) => (revealedAt ? { score, revealedAt } : null))

const ended = (status: OrderStatus): boolean => status === 'completed' || status === 'cancelled'

const inOrder = (dates: readonly { until: Date }[]): boolean =>
  dates.every(({ until }, index) => index === 0 || until > (dates[index - 1]?.until ?? until))

const earlierDueDates = z
  .array(z.strictObject({ dueOn: orNull(on), until: instant }))
  .refine(inOrder, 'must stand in the order of their times, each time once')

const inTurn = (deliveries: readonly Delivery[]): boolean =>
  deliveries.every(({ at, until }, index) => {
    const before = deliveries[index - 1]
    const isAfter = !before || (before.until !== null && before.until <= at)
    return isAfter && (until === null || until >= at)
  })

const deliveries = z
  .array(z.strictObject({ at: instant, until: orNull(instant) }))
  .refine(inTurn, 'must stand in the order of their times, each over when the next begins')

/** Nobody delivers before the money is there, and an order lies delivered as long as its last delivery does. */
const isDeliveredAsSaid = (status: OrderStatus, told: readonly Delivery[]): boolean => {
  const last = told.at(-1)
  if (!last || ended(status)) return true
  return status !== 'agreed' && (status === 'delivered') === (last.until === null)
}

const order = z
  .strictObject({
    id: name,
    contract: optional(name),
    client: optional(name),
    mode: z.enum(['project', 'competition', 'task']),
    category: name,
    works: optional(z.int().min(1, 'must be 1 or more')),
    agreedAt: instant,
    dueOn: orNull(on),
    earlierDueDates: optional(earlierDueDates),
    status: z.enum(['agreed', 'working', 'delivered', 'completed', 'cancelled']),
    deliveries: optional(deliveries),
    fundedAt: orNull(instant),
    endedAt: orNull(instant),
    fault: orNull(z.enum(['client', 'freelancer', 'mutual', 'platform', 'force-majeure'])),
    rewardYen: yen,
    rating: orNull(rating),
  })
  .refine(({ mode, works }) => mode === 'task' || works === undefined, {
    path: ['works'],
    error: 'must be left out for an order that is no task',
  })
  .refine(({ status, endedAt }) => status !== 'completed' || endedAt !== null, {
    path: ['endedAt'],
    error: 'must be given for a completed order',
  })
  .refine(({ status, endedAt }) => ended(status) || endedAt === null, {
    path: ['endedAt'],
    error: 'must be null for an order that has not ended',
  })
  .refine(({ status, deliveries: told }) => isDeliveredAsSaid(status, told ?? []), {
    path: ['deliveries'],
    error: 'must agree with the status: only a delivered order has a last one that is not over',
  })

const message = z.strictObject({
  thread: name,
  from: z.enum(['client', 'freelancer']),
  at: instant,
  tied: z.boolean(),
  noReplyNeeded: z.boolean(),
  system: z.boolean(),
  sanctioned: z.boolean().default(false),
})

const uniqueIds = (orders: readonly { id: string }[], context: z.RefinementCtx): void => {
  const seen = new Set<string>()
  for (const [index, { id }] of orders.entries()) {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: 'must not be used twice' })
    seen.add(id)
  }
}

const warnedTier = z.enum(tiers).exclude(['none'], 'must be a tier above none')
const past = z.strictObject({
  tier: z.enum(tiers, 'must be a tier'),
  warnings: z.array(z.strictObject({ tier: warnedTier, at: instant })).default([]),
})

const document = z.strictObject({
  policy: name,
  at: moment,
  past: optional(past),
  freelancer,
  orders: z.array(order).superRefine(uniqueIds),
  messages: z.array(message),
  cuts: z.record(z.string(), yen),
})

type Order = z.infer<typeof order>

/**
 * A cancelled order may leave its end open: when it was cancelled moves no figure, only that it was, by the
 * document's own time. A cancelled order released nothing, whatever it was worth.
 */
const orderFact = (order: Order, at: Date): OrderFact => {
  const { rewardYen, contract, client: _, earlierDueDates: dates, deliveries: told, works, ...rest } = order
  return {
    ...rest,
    ...(contract ? { contract } : {}),
    ...(works ? { works } : {}),
    ...(dates && dates.length > 0 ? { earlierDueDates: dates } : {}),
    ...(told && told.length > 0 ? { deliveries: told } : {}),
    endedAt: rest.status === 'cancelled' ? (rest.endedAt ?? at) : rest.endedAt,
    releasedYen: rest.status === 'completed' ? rewardYen : 0n,
  }
}

export interface FactsDocument {
  readonly policy: string
  readonly at: Date
  readonly facts: Facts
}

/** Reads a facts document (§2.9). A misspelt, missing or malformed field is named; nothing is guessed. */
export const parseFactsDocument = (json: unknown): ParseResult<FactsDocument> => {
  const parsed = document.safeParse(json)
  if (!parsed.success) return firstFault(parsed.error)
  const { policy, at, orders, messages, cuts, past: held } = parsed.data
  const facts: Facts = {
    freelancer: freelancerFacts(parsed.data.freelancer),
    orders: orders.map((each) => orderFact(each, at)),
    messages,
    cuts: new Map(Object.entries(cuts)),
    ...(held ? { past: held } : {}),
  }
  return { ok: true, value: { policy, at, facts } }
}
