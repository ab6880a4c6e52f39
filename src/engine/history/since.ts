import type { Standing } from '../evaluate/evaluate'
import type { History } from '../facts/fact-history'
import type { Policy } from '../policy/policy'
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
