import { monthsLater } from '../../platform/calendar'
import type { Standing } from '../evaluate/evaluate'
import type { RenderedValue } from '../evaluate/judge'
import { asOf, noFactHistory } from '../facts/fact-history'
import type { Facts } from '../facts/facts'
import type { MetricKey } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { isAtLeast, type Tier } from '../policy/tiers'
import type { Turn } from './freelancer-contributions'
import { freelancerHistory } from './freelancer-history'
import type { Cause as Moved, Step } from './walker'

export interface CauseOf<M extends string, C extends string> {
  readonly turn: C
  readonly metric: M
  readonly id: string | null
}
export type Cause = CauseOf<MetricKey, Turn>

export interface ForecastStepOf<M extends string, T extends string, C extends string> {
  readonly at: Date
  readonly tier: T
  readonly because: readonly CauseOf<M, C>[]
}
export type ForecastStep = ForecastStepOf<MetricKey, Tier, Turn>

export interface ForecastChangeOf<M extends string, T extends string, C extends string> {
  readonly at: Date
  readonly tier: T
  readonly metric: M
  readonly met: boolean
  readonly actual: RenderedValue
  readonly because: readonly CauseOf<M, C>[]
}
export type ForecastChange = ForecastChangeOf<MetricKey, Tier, Turn>

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

/**
 * Why a condition changes: the causes that move its metric. A condition may also turn because the tier does, by a warning
 * that ends or by whatever moved the tier; and the calendar is a cause only where no fact of its own is.
 */
const causesOf = <M extends string, C extends string>(
  metric: M,
  { causes, ending }: { readonly causes: readonly Moved<M, C>[]; readonly ending: C | undefined },
): CauseOf<M, C>[] => {
  const turned = causes.flatMap(({ turn, ...cause }) => (turn === null ? [] : { turn, ...cause }))
  if (turned.length === 0 && ending) return [{ turn: ending, metric, id: null }]
  const moving = turned.filter(({ metrics }) => metrics.includes(metric))
  const own = moving.length > 0 ? moving : turned
  const direct = own.filter(({ turn }) => turn !== 'calendar-shifts')
  return (direct.length > 0 ? direct : own).map(({ turn, id }) => ({ turn, metric, id }))
}

/** As much of a standing as a change is told from. */
interface JudgedStanding<M extends string, T extends string> {
  readonly tier: T | 'none'
  readonly conditions: readonly {
    readonly tier: T
    readonly metric: M
    readonly met: boolean
    readonly actual: RenderedValue
  }[]
}

/** The conditions that change at one step, with what changes them; `ending` says that it was the time of a warning alone. */
export const changesOf = <M extends string, T extends string, C extends string>(
  { at, before, after, causes }: Step<M, C, JudgedStanding<M, T>>,
  ending?: C,
): ForecastChangeOf<M, T, C>[] =>
  after.conditions.flatMap(({ tier, metric, met, actual }, index) => {
    if (before.conditions[index]?.met === met) return []
    return [{ at, tier, metric, met, actual, because: causesOf(metric, { causes, ending }) }]
  })

export const becauseOf = <B>(changes: readonly { readonly because: readonly B[] }[]): B[] =>
  changes.flatMap(({ because }) => because)

export const tierChangesOf = <S extends { readonly tier: string }, W extends Step<string, string, S>, B>(
  steps: readonly W[],
  because: (step: W) => readonly B[],
) =>
  steps.flatMap((step) => {
    const tier = step.after.tier as W['after']['tier']
    return tier === step.before.tier ? [] : [{ at: step.at, tier, because: because(step) }]
  })

type FreelancerStep = Step<MetricKey, Turn, Standing>

/** What is still unmet when a tier falls on its warning's last day. */
const causesOfFall = ({ at, before, after }: FreelancerStep): Cause[] => {
  const lost = (before.warnings ?? []).filter(({ fallsAt }) => fallsAt <= at)
  const unmet = after.conditions.filter(
    ({ met, tier }) => !met && lost.some((warning) => isAtLeast(warning.tier, tier)),
  )
  const metrics = [...new Set(unmet.map(({ metric }) => metric))]
  return metrics.map((metric) => ({ turn: 'warning-ends', metric, id: null }))
}

/** Warnings that are given, and those that are lifted because the tier is earned again. */
const warningsOf = ({ at, before, after }: FreelancerStep): ForecastWarning[] => {
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

/**
 * The moments within the year ahead at which the tier changes if nothing is done (§2.5), those at which a condition does,
 * and those at which a warning is given or lifted (§2.7). Times are exact: at `at` it is so, a millisecond earlier it was
 * not. Cuts are taken as they stand.
 */
export const forecast = (policy: Policy, facts: Facts, at: Date): Forecast => {
  const history = { facts: asOf(facts, at), earlier: noFactHistory }
  const options = { from: at, until: monthsLater(at, 12), past: history.facts.past, timeAlone: true }
  const walked = freelancerHistory(policy, history, options).steps
  const changes = (step: FreelancerStep): ForecastChange[] => changesOf(step, 'warning-ends')
  return {
    steps: tierChangesOf(walked, (step) => [...causesOfFall(step), ...becauseOf(changes(step))]),
    changes: walked.flatMap(changes),
    warnings: walked.flatMap(warningsOf),
  }
}

/**
 * When time alone may change a standing or its warnings next (§2.4). The forecast looks a year ahead; if nothing turns until
 * then, it is asked again then.
 */
export const nextChangeAt = (policy: Policy, facts: Facts, at: Date): Date => {
  const { steps, warnings } = forecast(policy, facts, at)
  const turns = [...steps, ...warnings].map((turn) => turn.at.getTime())
  return turns.length > 0 ? new Date(Math.min(...turns)) : monthsLater(at, 12)
}
