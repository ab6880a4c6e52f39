import { type Breakpoint, breakpointsOf, type Turn } from './breakpoints'
import { monthsLater } from './civil'
import { evaluate, type Standing } from './evaluate'
import type { Facts, OrderFact } from './facts'
import { type Known, knownAt } from './measure'
import type { Obligation } from './measure-replies'
import type { MetricKey } from './metrics'
import type { Policy } from './policy'
import { boundsOf } from './policy-parts'
import { moveOn, type Tally, tallyAt } from './tally'
import { isAtLeast, type Tier } from './tiers'

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

export interface ForecastWarning {
  readonly at: Date
  readonly tier: Tier
  /** The first instant without the tier; null where its warning is lifted. */
  readonly fallsAt: Date | null
}

export interface Forecast {
  readonly steps: readonly ForecastStep[]
  readonly changes: readonly ForecastChange[]
  /** Empty under a policy that does not warn. */
  readonly warnings: readonly ForecastWarning[]
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
  if (group.length === 0) return [{ turn: 'warning-ends', metric, id: null }]
  const moving = group.filter(({ metrics }) => metrics.includes(metric))
  // A condition may also turn because the tier does: then whatever moved the tier is the cause.
  const own = moving.length > 0 ? moving : group
  // A leap day is the cause only where no fact of its own is.
  const direct = own.filter(({ turn }) => turn !== 'calendar-shifts')
  return (direct.length > 0 ? direct : own).map(({ turn, fact }) => ({
    turn,
    metric,
    id: fact && idOf(fact),
  }))
}

interface Turned {
  readonly at: Date
  readonly before: Standing
  readonly after: Standing
  /** Empty where nothing but the time of a warning is over. */
  readonly group: readonly Breakpoint[]
}

const changesBetween = ({ at, before, after, group }: Turned): ForecastChange[] =>
  after.conditions.flatMap(({ tier, metric, met }, index) => {
    if (before.conditions[index]?.met === met) return []
    return [{ at, tier, metric, met, because: causesOf(metric, group) }]
  })

/** What is still unmet when a tier falls on its warning's last day. */
const causesOfFall = ({ at, before, after }: Turned): Cause[] => {
  const lost = (before.warnings ?? []).filter(({ fallsAt }) => fallsAt <= at)
  const unmet = after.conditions.filter(
    ({ met, tier }) => !met && lost.some((warning) => isAtLeast(warning.tier, tier)),
  )
  const metrics = [...new Set(unmet.map(({ metric }) => metric))]
  return metrics.map((metric) => ({ turn: 'warning-ends', metric, id: null }))
}

/** Warnings that are given, and those that are lifted because the tier is earned again. */
const warningsBetween = ({ at, before, after }: Turned): ForecastWarning[] => {
  const [old, now] = [before.warnings ?? [], after.warnings ?? []]
  const given = now.filter(({ tier }) => old.every((warning) => warning.tier !== tier))
  const lifted = old.filter(
    ({ tier }) => isAtLeast(after.tier, tier) && now.every((warning) => warning.tier !== tier),
  )
  return [
    ...given.map(({ tier, fallsAt }) => ({ at, tier, fallsAt })),
    ...lifted.map(({ tier }) => ({ at, tier, fallsAt: null })),
  ]
}

/** Around a leap day any fact may leave or return, and within a contract one order may take the place of another. */
const tallyAfter = (
  { known, isBounded }: { readonly known: Known; readonly isBounded: boolean },
  tally: Tally,
  { at, group }: { readonly at: Date; readonly group: readonly Breakpoint[] },
): Tally => {
  if (isBounded || group.some(({ turn }) => turn === 'calendar-shifts')) return tallyAt(known, at)
  const facts = new Set(group.flatMap(({ fact }) => (fact ? [fact] : [])))
  return moveOn({ freelancer: known.facts.freelancer, tally }, facts, at)
}

/** The next instant: that of the next breakpoints, or the last day of a warning if that comes first. */
const instantAfter = (
  { warnings = [] }: Standing,
  group: readonly Breakpoint[] | undefined,
): { readonly at: Date; readonly group: readonly Breakpoint[] } | undefined => {
  const falls = warnings.map(({ fallsAt }) => fallsAt.getTime())
  const fall = Math.min(...falls)
  const turn = group?.[0]?.at.getTime() ?? Number.POSITIVE_INFINITY
  if (fall < turn) return { at: new Date(fall), group: [] }
  return group && { at: new Date(turn), group }
}

/**
 * The facts, with rewards only in categories where a cut can be met: no other can turn a condition, and each would be read
 * again at every moment.
 */
const contested = (facts: Facts): Facts => {
  const orders = facts.orders.map((order) =>
    order.releasedYen > 0n && !facts.cuts.has(order.category) ? { ...order, releasedYen: 0n } : order,
  )
  const worked = new Set(orders.map(({ category }) => category))
  return { ...facts, orders, cuts: new Map([...facts.cuts].filter(([category]) => worked.has(category))) }
}

/**
 * The moments within the year ahead at which the tier changes if nothing is done (§2.5), those at which a condition does,
 * and those at which a warning is given or lifted (§2.7). Times are exact: at `at` it is so, a millisecond earlier it was
 * not. Cuts are taken as they stand.
 */
export const forecast = (policy: Policy, facts: Facts, at: Date): Forecast => {
  const known = knownAt(contested(facts), at)
  const until = monthsLater(at, 12)
  const groups = atOneInstant(breakpointsOf(known, { from: at, until }))
  const steps: ForecastStep[] = []
  const changes: ForecastChange[] = []
  const warnings: ForecastWarning[] = []
  const how = { known, isBounded: boundsOf(policy).length > 0 }
  let tally = tallyAt(known, at)
  let before = evaluate(policy, tally.metrics, { at, past: known.facts.past })
  for (let passed = 0; ; ) {
    const next = instantAfter(before, groups[passed])
    if (!next || next.at > until) break
    if (next.group.length > 0) passed += 1
    tally = tallyAfter(how, tally, next)
    const past = { tier: before.tier, warnings: before.warnings ?? [] }
    const after = evaluate(policy, tally.metrics, { at: next.at, past })
    const turned = { ...next, before, after }
    const changed = changesBetween(turned)
    changes.push(...changed)
    warnings.push(...warningsBetween(turned))
    const because = [...causesOfFall(turned), ...changed.flatMap((change) => change.because)]
    if (after.tier !== before.tier) steps.push({ at: next.at, tier: after.tier, because })
    before = after
  }
  return { steps, changes, warnings }
}
