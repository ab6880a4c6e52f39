import { type Breakpoint, breakpointsOf, type Turn } from './breakpoints'
import { monthsLater } from './civil'
import { evaluate, type Standing } from './evaluate'
import type { Facts, OrderFact } from './facts'
import { type Known, knownAt } from './measure'
import type { Obligation } from './measure-replies'
import type { MetricKey } from './metrics'
import type { Policy } from './policy'
import { moveOn, type Tally, tallyAt } from './tally'
import type { Tier } from './tiers'

export interface Cause {
  readonly turn: Turn
  readonly metric: MetricKey
  readonly id: string | null
}

export interface ForecastStep {
  /** The first instant of the new tier. */
  readonly at: Date
  readonly tier: Tier
  readonly because: readonly Cause[]
}

export interface ForecastChange {
  /** The first instant at which the condition reads differently. */
  readonly at: Date
  readonly tier: Tier
  readonly metric: MetricKey
  readonly met: boolean
  readonly because: readonly Cause[]
}

export interface Forecast {
  readonly steps: readonly ForecastStep[]
  readonly changes: readonly ForecastChange[]
}

const atOneInstant = (breakpoints: readonly Breakpoint[]): Breakpoint[][] => {
  const groups: Breakpoint[][] = []
  for (const breakpoint of breakpoints) {
    const group = groups.at(-1)
    if (group?.[0]?.at.getTime() === breakpoint.at.getTime()) group.push(breakpoint)
    else groups.push([breakpoint])
  }
  return groups
}

const idOf = (fact: OrderFact | Obligation): string => ('startedAt' in fact ? fact.thread : fact.id)

const causesOf = (metric: MetricKey, group: readonly Breakpoint[]): Cause[] => {
  const own = group.filter(({ metrics }) => metrics.includes(metric))
  // A leap day is the cause only where no fact of its own is.
  const direct = own.filter(({ turn }) => turn !== 'calendar-shifts')
  return (direct.length > 0 ? direct : own).map(({ turn, fact }) => ({
    turn,
    metric,
    id: fact && idOf(fact),
  }))
}

const changesBetween = (before: Standing, after: Standing, group: readonly Breakpoint[]): ForecastChange[] =>
  after.conditions.flatMap(({ tier, metric, met }, index) => {
    if (before.conditions[index]?.met === met) return []
    return [{ at: group[0]?.at as Date, tier, metric, met, because: causesOf(metric, group) }]
  })

/** Around a leap day any fact may leave or return, so all are counted again. */
const tallyAfter = (known: Known, tally: Tally, group: readonly Breakpoint[]): Tally => {
  const at = group[0]?.at as Date
  if (group.some(({ turn }) => turn === 'calendar-shifts')) return tallyAt(known, at)
  const facts = new Set(group.flatMap(({ fact }) => (fact ? [fact] : [])))
  return moveOn({ freelancer: known.facts.freelancer, tally }, facts, at)
}

/**
 * The moments within the year ahead at which the tier changes if nothing is done (§2.5), and those at which a
 * condition does. Times are exact: at `at` it is so, a millisecond earlier it was not. Cuts are taken as they stand.
 */
export const forecast = (policy: Policy, facts: Facts, at: Date): Forecast => {
  const known = knownAt(facts, at)
  const groups = atOneInstant(breakpointsOf(known, { from: at, until: monthsLater(at, 12) }))
  const steps: ForecastStep[] = []
  const changes: ForecastChange[] = []
  let tally = tallyAt(known, at)
  let before = evaluate(policy, tally.metrics)
  for (const group of groups) {
    const then = group[0]?.at as Date
    tally = tallyAfter(known, tally, group)
    const after = evaluate(policy, tally.metrics)
    const changed = changesBetween(before, after, group)
    changes.push(...changed)
    if (after.tier !== before.tier)
      steps.push({ at: then, tier: after.tier, because: changed.flatMap(({ because }) => because) })
    before = after
  }
  return { steps, changes }
}
