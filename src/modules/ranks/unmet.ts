import type { StandingCondition } from '../../engine/evaluate/evaluate'
import type { RenderedValue } from '../../engine/evaluate/judge'
import type { MetricKey } from '../../engine/policy/metrics'
import { type Tier, tiers } from '../../engine/policy/tiers'
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
