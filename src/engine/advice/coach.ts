import { dateOf, yearBefore } from '../../platform/calendar'
import { type Standing, standingAt } from '../evaluate/evaluate'
import type { NextStep } from '../evaluate/next-step'
import { asOf } from '../facts/fact-history'
import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../facts/facts'
import { isOverdue } from '../measure/measure-orders'
import type { Action, MetricKey, Unit } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { registry } from '../policy/registry'
import { isAtLeast, type Tier } from '../policy/tiers'

/** Something a freelancer could do today. `amount` counts what the metric counts: characters, items, orders, replies, yen. */
export interface AdvisedAction {
  readonly metric: MetricKey
  readonly amount: number
  /** Where the reward is earned. */
  readonly category: string | null
  /** Orders under way that are brought to their end before any new ones are. */
  readonly openOrders: readonly string[]
}

const change = (facts: Facts, freelancer: Partial<FreelancerFacts>): Facts => ({
  ...facts,
  freelancer: { ...facts.freelancer, ...freelancer },
})

/** Agreed, funded, accepted and ended at one instant, and worth nothing. */
export const newOrder = (id: string, at: Date): OrderFact => ({
  id,
  mode: 'project',
  category: '',
  agreedAt: at,
  dueOn: null,
  status: 'completed',
  fundedAt: at,
  endedAt: at,
  fault: null,
  releasedYen: 0n,
  rating: null,
})

const add = (facts: Facts, amount: number, make: (id: string) => OrderFact): Facts => {
  const first = facts.orders.length
  const added = Array.from({ length: amount }, (_, index) => make(`simulated-${first + index}`))
  return { ...facts, orders: [...facts.orders, ...added] }
}

/** Paid for, delivered, accepted and rated 5 now, as far as each still lacks it: first the orders named, then new ones. */
const deliver = (facts: Facts, { amount, openOrders }: AdvisedAction, at: Date): Facts => {
  const rating = { score: 5, revealedAt: at }
  const delivered = new Set(openOrders.slice(0, amount))
  const orders = facts.orders.map(
    (order): OrderFact =>
      delivered.has(order.id)
        ? {
            ...order,
            ...{ status: 'completed', rating },
            fundedAt: order.fundedAt ?? at,
            endedAt: order.endedAt ?? at,
          }
        : order,
  )
  return add({ ...facts, orders }, amount - delivered.size, (id) => ({ ...newOrder(id, at), rating }))
}

/** That asks for an answer, or is one. */
export const plainMessage = { tied: true, noReplyNeeded: false, system: false, sanctioned: false } as const

const reply = (facts: Facts, { amount }: AdvisedAction, at: Date): Facts => {
  const talk = Array.from({ length: amount }, (_, index): MessageFact[] => {
    const message = { ...plainMessage, thread: `simulated-${index}`, at }
    return [
      { ...message, from: 'client' },
      { ...message, from: 'freelancer' },
    ]
  })
  return { ...facts, messages: [...facts.messages, ...talk.flat()] }
}

const earn = (facts: Facts, { amount, category }: AdvisedAction, at: Date): Facts =>
  add(facts, 1, (id) => ({
    ...newOrder(id, at),
    mode: 'competition',
    category: category ?? '',
    releasedYen: BigInt(amount),
  }))

/** What doing something well for each metric would add to the facts. */
const deeds: Readonly<Record<MetricKey, (facts: Facts, deed: AdvisedAction, at: Date) => Facts>> = {
  'display-name': (facts) => change(facts, { hasName: true }),
  'profile-image': (facts) => change(facts, { profileImage: true }),
  'introduction-length': (facts, { amount }) =>
    change(facts, { introductionLength: facts.freelancer.introductionLength + amount }),
  offering: (facts, { amount }) => change(facts, { packages: facts.freelancer.packages + amount }),
  background: (facts, { amount }) =>
    change(facts, { qualifications: facts.freelancer.qualifications + amount }),
  identity: (facts, _, at) => change(facts, { identityVerifiedAt: at }),
  confidentiality: (facts, _, at) => change(facts, { confidentialityConfirmedAt: at }),
  phone: (facts, _, at) => change(facts, { phoneVerifiedAt: at }),
  'last-login': (facts, _, at) => change(facts, { lastSeenAt: at }),
  'skill-registered': (facts) => change(facts, { skills: facts.freelancer.skills + 1 }),
  'qualification-registered': (facts) =>
    change(facts, { qualifications: facts.freelancer.qualifications + 1 }),
  'orders-won': (facts, { amount }, at) =>
    add(facts, amount, (id) => ({ ...newOrder(id, at), status: 'agreed', fundedAt: null, endedAt: null })),
  'completion-rate': deliver,
  'mean-rating': deliver,
  'satisfied-share': deliver,
  'reply-rate': reply,
  'task-approval': (facts, { amount }, at) =>
    add(facts, amount, (id) => ({ ...newOrder(id, at), mode: 'task' })),
  'earned-reward': earn,
}

export const simulate = (facts: Facts, done: readonly AdvisedAction[], at: Date): Facts =>
  done.reduce((sofar, deed) => deeds[deed.metric](sofar, deed, at), facts)

export interface AdviceStep extends AdvisedAction {
  readonly action: Action
  readonly unit: Unit
}

export interface Advice {
  readonly target: Tier
  /** Together the smallest set that reaches the target; empty if none was found. */
  readonly steps: readonly AdviceStep[]
  /** True when `evaluate` itself, run on the simulated facts, awards the target. Never promise anything else. */
  readonly reached: boolean
}

/** More deliveries than this are no advice. */
const deliveriesMax = 1000

const byDelivery: readonly MetricKey[] = ['completion-rate', 'mean-rating', 'satisfied-share']

/** Of alternatives, the one with the least to do. */
const chosen = (next: readonly NextStep[]): NextStep[] => {
  const cost = ({ missing }: NextStep): number => missing ?? 1
  return next.filter(
    (step, index) =>
      step.choice === null ||
      next.every(
        (other, at) =>
          other.choice !== step.choice ||
          cost(step) < cost(other) ||
          (cost(step) === cost(other) && index <= at),
      ),
  )
}

const rated: readonly MetricKey[] = ['mean-rating', 'satisfied-share']

/** How long the client may still rate an order after its end: 14 days (§3.8). */
const ratingMs = 14 * 86_400_000

const awaitsRating = ({ status, rating, endedAt }: OrderFact, at: Date): boolean =>
  status === 'completed' && rating === null && endedAt !== null && at.getTime() - endedAt.getTime() < ratingMs

/**
 * Orders under way that would count once accepted and rated: the overdue first, for delivering one mends a failure besides;
 * then those that only wait, for acceptance or for the rating that is missing; those that are not paid for yet last.
 */
const openOrders = ({ orders }: Facts, wanted: readonly NextStep[], at: Date): string[] => {
  const from = yearBefore(at)
  const today = dateOf(at)
  const own = orders.filter(({ mode, agreedAt }) => mode === 'project' && agreedAt > from)
  const ofStatus = (wantedStatus: OrderFact['status']) => own.filter(({ status }) => status === wantedStatus)
  const working = ofStatus('working')
  const overdue = working.filter((order) => isOverdue(order, today))
  const inTime = working.filter((order) => !overdue.includes(order))
  const isRatingWanted = wanted.some(({ metric }) => rated.includes(metric))
  const unrated = isRatingWanted ? own.filter((order) => awaitsRating(order, at)) : []
  return [...overdue, ...ofStatus('delivered'), ...unrated, ...inTime, ...ofStatus('agreed')].map(
    ({ id }) => id,
  )
}

interface Situation {
  readonly policy: Policy
  readonly facts: Facts
  readonly at: Date
}

const standingAfter = ({ policy, facts, at }: Situation, done: readonly AdvisedAction[]): Standing =>
  standingAt(policy, simulate(facts, done, at), at)

/** Held for good: a tier that is held on notice alone is not reached (§2.7). */
const isEarned = ({ tier, warnings = [] }: Standing, target: Tier): boolean =>
  isAtLeast(tier, target) && !warnings.some((warning) => isAtLeast(target, warning.tier))

const metAfter = (situation: Situation, deed: AdvisedAction, wanted: readonly NextStep[]): boolean => {
  const { conditions } = standingAfter(situation, [deed])
  return wanted.every(({ tier, metric }) =>
    conditions.every((condition) => condition.tier !== tier || condition.metric !== metric || condition.met),
  )
}

/** The fewest deliveries rated 5 that meet all of the figures they move. More deliveries never do harm: a binary search. */
const fewestDeliveries = (situation: Situation, wanted: readonly NextStep[]): AdvisedAction | null => {
  const open = openOrders(situation.facts, wanted, situation.at)
  const metric = wanted[0]?.metric ?? 'completion-rate'
  const deed = (amount: number): AdvisedAction => ({
    metric,
    amount,
    category: null,
    openOrders: open.slice(0, amount),
  })
  let tooFew = 0
  let enough = deliveriesMax
  if (!metAfter(situation, deed(enough), wanted)) return null
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (metAfter(situation, deed(middle), wanted)) enough = middle
    else tooFew = middle
  }
  return deed(enough)
}

const deedFor = ({ metric, missing, category }: NextStep): AdvisedAction => ({
  metric,
  amount: missing ?? 1,
  category,
  openOrders: [],
})

const deedsFor = (situation: Situation, wanted: readonly NextStep[]): AdvisedAction[] => {
  const delivered = wanted.filter(({ metric }) => byDelivery.includes(metric))
  const others = wanted.filter((step) => !delivered.includes(step)).map(deedFor)
  const deliveries = delivered.length > 0 ? fewestDeliveries(situation, delivered) : null
  return deliveries ? [...others, deliveries] : others
}

const adviceStep = (deed: AdvisedAction): AdviceStep => {
  const { action, unit } = registry[deed.metric]
  return { ...deed, action, unit: byDelivery.includes(deed.metric) ? 'orders' : unit }
}

/** The smallest set of deeds that reaches the next tier (§2.5), verified. Null for who is at the top. */
export const coach = (policy: Policy, told: Facts, at: Date): Advice | null => {
  const situation = { policy, facts: asOf(told, at), at }
  const next = standingAfter(situation, []).next
  const target = next[0]?.tier
  if (!target) return null
  const done = deedsFor(situation, chosen(next))
  const reached = isEarned(standingAfter(situation, done), target)
  return { target, steps: reached ? done.map(adviceStep) : [], reached }
}
