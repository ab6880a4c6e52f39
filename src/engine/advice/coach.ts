import { dateOf, yearBefore } from '../../platform/calendar'
import type { Standing } from '../evaluate/evaluate'
import { standingAt } from '../evaluate/evaluate'
import type { NextStep } from '../evaluate/next-step'
import { asOf } from '../facts/as-of'
import type { Facts } from '../facts/facts'
import { isOverdue } from '../measure/measure-orders'
import type { Action, MetricKey, Unit } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { registry } from '../policy/registry'
import { isAtLeast, type Tier } from '../policy/tiers'
import { type AdvisedAction, simulate } from './simulate'

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

/**
 * Orders under way that would count once accepted: the overdue first, for delivering one mends a failure besides; then
 * those delivered already, for they only wait.
 */
const openOrders = ({ orders }: Facts, at: Date): string[] => {
  const from = yearBefore(at)
  const today = dateOf(at)
  const own = orders.filter(({ mode, agreedAt }) => mode === 'project' && agreedAt > from)
  const delivered = own.filter(({ status }) => status === 'delivered')
  const working = own.filter(({ status }) => status === 'working')
  const overdue = working.filter((order) => isOverdue(order, today))
  const inTime = working.filter((order) => !overdue.includes(order))
  return [...overdue, ...delivered, ...inTime].map(({ id }) => id)
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
  const open = openOrders(situation.facts, situation.at)
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
  const rated = wanted.filter(({ metric }) => byDelivery.includes(metric))
  const others = wanted.filter((step) => !rated.includes(step)).map(deedFor)
  const deliveries = rated.length > 0 ? fewestDeliveries(situation, rated) : null
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
