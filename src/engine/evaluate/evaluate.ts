import type { Facts, Past, Warning } from '../facts/facts'
import { measure } from '../measure/measure'
import type { Action, MetricKey, Metrics, Window } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { registry } from '../policy/registry'
import { isAtLeast, type Tier, type WonTier } from '../policy/tiers'
import { type ConditionDetailOf, type ConditionOf, evaluatePolicy } from './evaluate-policy'
import type { NextStep } from './next-step'

/** The past, held against the moment of judgement. Without a past nothing was held. */
export interface HeldTiers {
  readonly at: Date
  readonly past?: Past | undefined
}

export interface StandingWarning extends Warning {
  /** The first instant without the tier, if nothing is done. */
  readonly fallsAt: Date
}

const dayMs = 24 * 3_600_000

export const isHeldTier = (held: HeldTiers | undefined, tier: Tier): boolean =>
  held?.past !== undefined && isAtLeast(held.past.tier, tier)

/**
 * The tier that follows from the tier earned: what was held and is not earned any more stays until its warning is
 * `warningDays` old (§2.7). A warning that nobody has given yet is given now. Each tier has its own, so that nobody loses
 * two steps on the notice for one.
 */
export const settle = (
  { warningDays, tiers }: Policy,
  earned: Tier,
  held: HeldTiers | undefined,
): { readonly tier: Tier; readonly warnings?: readonly StandingWarning[] } => {
  if (warningDays === undefined) return { tier: earned }
  const warnings: StandingWarning[] = []
  for (const { tier } of tiers) {
    if (isAtLeast(earned, tier)) continue
    if (!held || !isHeldTier(held, tier)) break
    const at = held.past?.warnings.find((warning) => warning.tier === tier)?.at ?? held.at
    const fallsAt = new Date(at.getTime() + warningDays * dayMs)
    if (fallsAt <= held.at) break
    warnings.push({ tier, at, fallsAt })
  }
  return { tier: warnings.at(-1)?.tier ?? earned, warnings }
}

/** What a judgement makes of the warnings that stand: which are given, and which end because the tier is safe or lost. */
export const turnedWarnings = (
  standing: readonly Warning[],
  { tier: held, warnings = [] }: { readonly tier: Tier; readonly warnings?: readonly StandingWarning[] },
): {
  readonly given: readonly StandingWarning[]
  readonly lifted: readonly WonTier[]
  readonly fallen: readonly WonTier[]
} => {
  const isIn = (list: readonly Warning[], { tier }: Warning): boolean =>
    list.some((warning) => warning.tier === tier)
  const over = standing.filter((warning) => !isIn(warnings, warning)).map(({ tier }) => tier)
  return {
    given: warnings.filter((warning) => !isIn(standing, warning)),
    lifted: over.filter((tier) => isAtLeast(held, tier)),
    fallen: over.filter((tier) => !isAtLeast(held, tier)),
  }
}

/** The standing at `at` from the facts up to `at`, what was held before among them (§2). */
export const standingAt = (policy: Policy, facts: Facts, at: Date): Standing =>
  evaluate(policy, measure(facts, at), { at, past: facts.past })

export type StandingCondition = ConditionOf<MetricKey, Tier, Window>

/** One evaluation of one person (ランク判定): the tier held and every condition of every tier, in the policy's order. */
export interface Standing {
  readonly tier: Tier
  readonly conditions: readonly StandingCondition[]
  /** What is unmet for the next tier; empty at the top. Of alternatives, each is listed. */
  readonly next: readonly NextStep[]
  /** Tiers held but not earned any more, the lowest first. Absent under a policy that does not warn (§2.7). */
  readonly warnings?: readonly StandingWarning[]
}

/**
 * Judges the metrics under a policy (§2, §2.1). Tiers are cumulative: the first tier with an unmet condition ends the evaluation.
 * A policy with memory (§2.7) also asks what was held at the moment of judgement; without that, nothing was.
 */
export const evaluate = (policy: Policy, metrics: Metrics, held?: HeldTiers): Standing => {
  const isHeld = (tier: Tier): boolean => isHeldTier(held, tier)
  const { earned, conditions, next } = evaluatePolicy(policy, metrics, { units: registry, isHeld })
  const { tier, warnings } = settle(policy, earned, held)
  return { tier, conditions, next, ...(warnings && { warnings }) }
}

export type ConditionDetail = ConditionDetailOf<MetricKey, Tier, Action>

/** For every condition of every tier, in the order of a standing's conditions: its figure, and what it lacks (§2.5). */
export const eachCondition = (policy: Policy, metrics: Metrics, held: HeldTiers): ConditionDetail[] =>
  evaluatePolicy(policy, metrics, { units: registry, isHeld: (tier) => isHeldTier(held, tier) }).behind()
