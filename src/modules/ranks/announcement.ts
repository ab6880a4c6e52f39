import { type AdviceStep, coach, simulate } from '../../engine/advice/coach'
import { type Standing, type StandingCondition, standingAt } from '../../engine/evaluate/evaluate'
import type { RenderedValue } from '../../engine/evaluate/judge'
import type { Facts } from '../../engine/facts/facts'
import type { Forecast, ForecastStep } from '../../engine/history/forecast'
import type { Turn } from '../../engine/history/freelancer-contributions'
import type { MetricKey } from '../../engine/policy/metrics'
import type { Policy } from '../../engine/policy/policy'
import { isAtLeast, type Tier, tiers } from '../../engine/policy/tiers'
import { type CivilDate, later } from '../../platform/clock'
import { type InForce, policyInForce } from './calendar/in-force'
import { type FactsWithCuts, selectCuts } from './queries-cuts'
import { isRuleMet } from './tier-groups'

/** A condition that somebody no longer meets, with both sides exact. */
export interface UnmetCondition {
  readonly tier: Tier
  readonly metric: MetricKey
  readonly actual: RenderedValue
  readonly required: RenderedValue
}

const height = (tier: Tier): number => tiers.indexOf(tier)

/** The conditions of the tiers lost that the new rule finds unmet; alternatives count only where none of them is met. */
export const unmetOf = (
  conditions: readonly StandingCondition[],
  { from, to }: { from: Tier; to: Tier },
): UnmetCondition[] =>
  conditions
    .filter(({ tier }) => height(tier) > height(to) && height(tier) <= height(from))
    .filter((condition) => !isRuleMet(conditions, condition))
    .map(({ tier, metric, actual, required }) => ({ tier, metric, actual, required }))

/** What an announced rule would do to one person as things stand, and how they keep their tier (§2.7). */
export interface Announcement {
  readonly policy: Policy
  readonly from: CivilDate
  /** By the rule of today, and by the one announced, on the same facts. */
  readonly holds: Tier
  readonly becomes: Tier
  readonly unmet: readonly UnmetCondition[]
  /** Deeds after which the new rule itself gives the tier held today; empty where there is nothing to do. */
  readonly steps: readonly AdviceStep[]
  /** False when no short way was found. */
  readonly isReachable: boolean
}

/** A person may fall several tiers at once; each step is advised and simulated before the next. */
const stepsMax = 4

/** What to do to hold `target` under a policy, one tier after the other, verified on simulated facts. */
export const wayTo = (
  { policy, at }: { policy: Policy; at: Date },
  facts: Facts,
  target: Tier,
): readonly AdviceStep[] | null => {
  let sofar = facts
  const steps: AdviceStep[] = []
  for (let step = 0; step <= stepsMax; step++) {
    if (isAtLeast(standingAt(policy, sofar, at).tier, target)) return steps
    const advice = coach(policy, sofar, at)
    if (!advice?.reached) return null
    steps.push(...advice.steps)
    sofar = simulate(sofar, advice.steps, at)
  }
  return null
}

export const announcementOf = ({ policy, from }: InForce, known: FactsWithCuts, at: Date): Announcement => {
  const now = policyInForce(at)
  const holds = standingAt(now, selectCuts(known, now), at).tier
  const facts = selectCuts(known, policy)
  const standing = standingAt(policy, facts, at)
  const becomes = standing.tier
  const isFalling = !isAtLeast(becomes, holds)
  const way = isFalling ? wayTo({ policy, at }, facts, holds) : []
  return {
    policy,
    from,
    holds,
    becomes,
    unmet: isFalling ? unmetOf(standing.conditions, { from: holds, to: becomes }) : [],
    steps: way ?? [],
    isReachable: way !== null,
  }
}

/** A step down that is near enough to be said at the top of the page. */
export interface ComingFall extends ForecastStep {
  readonly from: Tier
  /** Deeds that keep it, verified by `evaluate` for the instant of the fall; null where no short way was found. */
  readonly steps: readonly AdviceStep[] | null
}

const soonDays = 31

/** Whoever reads the page is here: absence alone is no danger to them. */
const byAbsence: readonly Turn[] = ['login-ages', 'vacation-begins', 'vacation-ends']

interface FallInput {
  readonly policy: Policy
  readonly facts: Facts
  readonly standing: Standing
  readonly forecast: Forecast
}

/**
 * The tier that is lost within a month if nothing is done (§2.5), by anything but absence. Null where a warning stands: that
 * says so already (§2.7).
 */
export const comingFall = ({ policy, facts, standing, forecast }: FallInput, at: Date): ComingFall | null => {
  if ((standing.warnings ?? []).length > 0) return null
  const step = forecast.steps.find(({ because }) => because.some(({ turn }) => !byAbsence.includes(turn)))
  if (!step || step.at > later(at, { days: soonDays }) || isAtLeast(step.tier, standing.tier)) return null
  return { ...step, from: standing.tier, steps: wayTo({ policy, at: step.at }, facts, standing.tier) }
}
