import { type MetricKey, type Window, windows } from './metrics'
import type { ParseResult } from './parsed'
import { policyReader } from './policy-schema'
import { registry } from './registry'
import type { LeafOf, PolicyOf, RuleOf } from './rule-language'
import { type Tier, tiers } from './tiers'

export type { Threshold } from './rule-language'

/** One condition as a policy holds it. */
export type Leaf = LeafOf<MetricKey, Window>
export type Condition = Leaf
export type Rule = RuleOf<MetricKey, Window>

/**
 * The rule by which ranks are given, as data (§2.3). Tiers stand in ascending order and are cumulative: each
 * needs every condition of those below it. Takes effect at the first instant of `effectiveFrom` in Japan.
 */
export type Policy = PolicyOf<MetricKey, Tier, Window>

/** Metrics over orders of which a policy may count only some per contract. */
export const boundMetrics: readonly MetricKey[] = [
  'orders-won',
  'completion-rate',
  'mean-rating',
  'satisfied-share',
]

/** Reads a policy document; a fault is answered with the one field that has it. */
export const parsePolicy: (json: unknown) => ParseResult<Policy> = policyReader({
  metrics: registry,
  tiers,
  windows,
  bounded: boundMetrics,
  hasMemory: true,
})
