import type { Standing } from '../evaluate/evaluate'
import type { History } from '../facts/fact-history'
import type { Policy } from '../policy/policy'
import type { Tier } from '../policy/tiers'
import { freelancerHistory } from './freelancer-history'
import type { HistoryWalk } from './walker'

interface StandingConditions {
  readonly conditions: readonly { readonly met: boolean }[]
}

/** The last instant at which each condition changed; null where it never did. */
export const lastChanges = ({
  start,
  steps,
}: Pick<HistoryWalk<string, string, StandingConditions>, 'start' | 'steps'>) =>
  start.conditions.map(
    (_, index): Date | null =>
      steps.findLast(({ before, after }) => before.conditions[index]?.met !== after.conditions[index]?.met)
        ?.at ?? null,
  )

/**
 * Since when each condition of a standing reads as it does at `at` (§2.5): the instant itself, or null where it has read so
 * for as far back as the facts go. Null also where a policy with memory had another past than these facts tell.
 */
export const sinceOf = (
  policy: Policy,
  { history, standing }: { history: History; standing: Standing },
  at: Date,
): (Date | null)[] => {
  const walked = freelancerHistory(policy, history, { from: null, until: at })
  return lastChanges(walked).map((last, index) =>
    walked.end.conditions[index]?.met === standing.conditions[index]?.met ? last : null,
  )
}

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
