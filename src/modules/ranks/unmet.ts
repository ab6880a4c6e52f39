import type { StandingCondition } from '../../engine/evaluate/evaluate'
import type { Rendered } from '../../engine/evaluate/judge'
import type { MetricKey } from '../../engine/policy/metrics'
import { type Tier, tiers } from '../../engine/policy/tiers'

/** A condition that somebody no longer meets, with both sides exact. */
export interface Unmet {
  readonly tier: Tier
  readonly metric: MetricKey
  readonly actual: Rendered
  readonly required: Rendered
}

const height = (tier: Tier): number => tiers.indexOf(tier)

/** The conditions of the tiers lost that the new rule finds unmet; alternatives count only where none of them is met. */
export const unmetOf = (
  conditions: readonly StandingCondition[],
  { from, to }: { from: Tier; to: Tier },
): Unmet[] =>
  conditions
    .filter(({ tier }) => height(tier) > height(to) && height(tier) <= height(from))
    .filter(({ met, tier, choice }) =>
      choice === null
        ? !met
        : conditions.every((other) => other.tier !== tier || other.choice !== choice || !other.met),
    )
    .map(({ tier, metric, actual, required }) => ({ tier, metric, actual, required }))
