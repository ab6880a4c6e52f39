import type { Tier } from '../policy/tiers'
import type { HistoryWalk } from './walker'

export interface TierStep {
  readonly at: Date
  readonly tier: Tier
}

/** The tiers passed through; the first is the one with which the span began. */
export const tierSteps = ({
  from,
  start,
  steps,
}: Pick<HistoryWalk<string, string, { readonly tier: Tier }>, 'from' | 'start' | 'steps'>): TierStep[] => [
  { at: from, tier: start.tier },
  ...steps
    .filter(({ before, after }) => before.tier !== after.tier)
    .map(({ at, after }) => ({ at, tier: after.tier })),
]
