import * as z from 'zod'
import type { On } from '../../../platform/clock'
import { visibleLength } from '../../../platform/visible-length'
import { isDate, parseInstant } from './civil'
import { firstFault, type Parsed } from './parsed'
import type { Past } from './past'
import { tiers } from './tiers'

export type Mode = 'project' | 'competition' | 'task'
export type OrderStatus = 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
export type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

export interface FreelancerFacts {
  /** A display name that a reader can see. */
  readonly hasName: boolean
  readonly profileImage: boolean
  /** Characters of the introduction that a reader can see (§2.2). */
  readonly introductionLength: number
  readonly skills: number
  readonly portfolioItems: number
  readonly packages: number
  /** Business experiences that are not private. */
  readonly experiencesShown: number
  readonly qualifications: number
  readonly identityVerifiedAt: Date | null
  readonly confidentialityConfirmedAt: Date | null
  readonly phoneVerifiedAt: Date | null
  readonly lastSeenAt: Date | null
  readonly vacations: readonly { readonly from: On; readonly until: On }[]
}

/** One order as it stood when the facts were taken. */
export interface OrderFact {
  readonly id: string
  /** The contract it belongs to; absent where it is one by itself. */
  readonly contract?: string
  readonly mode: Mode
  readonly category: string
  readonly agreedAt: Date
  readonly dueOn: On | null
  readonly status: OrderStatus
  readonly fundedAt: Date | null
  /** Set for completed and cancelled orders, null for open ones. */
  readonly endedAt: Date | null
  readonly fault: Fault | null
  /** Yen released to the freelancer at the end, before fees, tax included; 0 while the order is open. */
  readonly releasedYen: bigint
  readonly rating: { readonly score: number; readonly revealedAt: Date } | null
}

export interface MessageFact {
  readonly thread: string
  readonly from: 'client' | 'freelancer'
  readonly at: Date
  readonly tied: boolean
  readonly noReplyNeeded: boolean
  /** From the site, or an automatic text: starts no obligation and answers none. */
  readonly system: boolean
  /** The sender was sanctioned for this thread. */
  readonly sanctioned: boolean
}

/** All that a rank is judged from (§2.9). `cuts` holds, per category, the amount from which on one is in the top 20 %. */
export interface Facts {
  readonly freelancer: FreelancerFacts
  readonly orders: readonly OrderFact[]
  /** A proposal, delivery, acceptance or decline of the freelancer stands here as a message of theirs. */
  readonly messages: readonly MessageFact[]
  readonly cuts: ReadonlyMap<string, bigint>
  /** What was held before, and the warnings that stand; absent where nothing was. Only some policies ask (§2.7). */
  readonly past?: Past
}

const instant = z.string().transform((text, context) => {
  const at = parseInstant(text)
  if (at) return at
  context.addIssue('must be an ISO 8601 time with an offset, such as 2026-11-23T12:00:00+09:00')
  return z.NEVER
})
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
  vacations: z.array(vacation),
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

const order = z
  .strictObject({
    id: name,
    contract: optional(name),
    client: optional(name),
    mode: z.enum(['project', 'competition', 'task']),
    category: name,
    agreedAt: instant,
    dueOn: orNull(on),
    status: z.enum(['agreed', 'working', 'delivered', 'completed', 'cancelled']),
    fundedAt: orNull(instant),
    endedAt: orNull(instant),
    fault: orNull(z.enum(['client', 'freelancer', 'mutual', 'platform', 'force-majeure'])),
    rewardYen: yen,
    rating: orNull(rating),
  })
  .refine(({ status, endedAt }) => status !== 'completed' || endedAt !== null, {
    path: ['endedAt'],
    error: 'must be given for a completed order',
  })
  .refine(({ status, endedAt }) => ended(status) || endedAt === null, {
    path: ['endedAt'],
    error: 'must be null for an order that has not ended',
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
  at: instant,
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
const orderFact = ({ rewardYen, contract, client: _, ...rest }: Order, at: Date): OrderFact => ({
  ...rest,
  ...(contract ? { contract } : {}),
  endedAt: rest.status === 'cancelled' ? (rest.endedAt ?? at) : rest.endedAt,
  releasedYen: rest.status === 'completed' ? rewardYen : 0n,
})

export interface FactsDocument {
  readonly policy: string
  readonly at: Date
  readonly facts: Facts
}

/** Reads a facts document (§2.9). A misspelt, missing or malformed field is named; nothing is guessed. */
export const parseFactsDocument = (json: unknown): Parsed<FactsDocument> => {
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
