import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../../src/engine/facts/facts'
import type { Metrics } from '../../src/engine/policy/metrics'
import { parseInstant } from '../../src/platform/calendar'

/*
 * A freelancer for the tests, who is regular on 23 November 2026 at noon: each test
 * says only what differs.
 */

/** An instant in Japan: `tokyo('2026-11-23 12:00')`. */
export const tokyo = (text: string): Date => {
  const at = parseInstant(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00' : ''}+09:00`)
  if (!at) throw new Error(`not a time: ${text}`)
  return at
}

export const noon: Date = tokyo('2026-11-23 12:00')

export const regularFreelancer: FreelancerFacts = {
  hasName: true,
  profileImage: true,
  introductionLength: 300,
  skills: 1,
  portfolioItems: 0,
  packages: 0,
  experiencesShown: 1,
  qualifications: 0,
  identityVerifiedAt: tokyo('2025-04-01'),
  confidentialityConfirmedAt: tokyo('2025-04-01'),
  phoneVerifiedAt: tokyo('2025-04-01'),
  lastSeenAt: tokyo('2026-11-20'),
  vacations: [],
}

interface History {
  readonly freelancer?: Partial<FreelancerFacts>
  readonly orders?: readonly OrderFact[]
  readonly messages?: readonly MessageFact[]
  readonly cuts?: Readonly<Record<string, number>>
}

export const factsOf = ({ freelancer = {}, orders = [], messages = [], cuts = {} }: History = {}): Facts => ({
  freelancer: { ...regularFreelancer, ...freelancer },
  orders,
  messages,
  cuts: new Map(Object.entries(cuts).map(([category, yen]) => [category, BigInt(yen)])),
})

/** A finished writing project, agreed in May, paid ¥30,000 and rated 5 in June 2026. */
export const order = (id: string, change: Partial<OrderFact> = {}): OrderFact => ({
  id,
  mode: 'project',
  category: 'writing',
  agreedAt: tokyo('2026-05-01'),
  dueOn: '2026-05-31',
  status: 'completed',
  fundedAt: tokyo('2026-05-02'),
  endedAt: tokyo('2026-06-01'),
  fault: null,
  releasedYen: 30_000n,
  rating: { score: 5, revealedAt: tokyo('2026-06-10') },
  ...change,
})

export const orders = (count: number, prefix: string, change: Partial<OrderFact> = {}): OrderFact[] =>
  Array.from({ length: count }, (_, index) => order(`${prefix}${index + 1}`, change))

/** Changes that make an order one she broke off herself. */
export const brokenOff: Partial<OrderFact> = {
  status: 'cancelled',
  fault: 'freelancer',
  releasedYen: 0n,
  rating: null,
}
/** Changes that make an order one in work, not due yet. */
export const inWork: Partial<OrderFact> = {
  status: 'working',
  dueOn: '2026-12-31',
  endedAt: null,
  releasedYen: 0n,
  rating: null,
}

const message = (from: MessageFact['from'], at: string, change: Partial<MessageFact>): MessageFact => ({
  thread: 't1',
  from,
  at: tokyo(at),
  tied: true,
  noReplyNeeded: false,
  system: false,
  sanctioned: false,
  ...change,
})

export const clientWrites = (at: string, change: Partial<MessageFact> = {}): MessageFact =>
  message('client', at, change)
export const freelancerWrites = (at: string, change: Partial<MessageFact> = {}): MessageFact =>
  message('freelancer', at, change)

/** A measured figure as a short text: '9/10', '300', 'true'. Ratios stay unreduced, so that both counts show. */
export const figure = (metrics: Metrics, key: keyof Metrics): string => {
  const measure = metrics[key]
  if (measure.kind === 'ratio') return `${measure.value.n}/${measure.value.d}`
  if (measure.kind === 'top-share')
    return measure.value.map(({ category, earnedYen }) => `${category} ${earnedYen}`).join(', ')
  return String(measure.value)
}
