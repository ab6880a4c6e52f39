import type { Facts } from '../facts/facts'
import { measure } from '../measure/measure'
import type { Action, MetricKey, Metrics, Window } from '../policy/metrics'
import type { Policy } from '../policy/policy'
import { registry } from '../policy/registry'
import type { Tier } from '../policy/tiers'
import { type ConditionDetailOf, type ConditionOf, evaluatePolicy } from './evaluate-policy'
import { type HeldTiers, isHeldTier, type StandingWarning, settle } from './held'
import type { NextStep } from './next-step'

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
