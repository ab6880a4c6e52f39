import type { Course } from './earlier'
import type { Standing } from './evaluate'
import type { Policy } from './policy'
import { timelineOf } from './timeline'

/**
 * Since when each condition of a standing reads as it does at `at` (§2.5): the instant itself, or null where it has read so
 * for as far back as the facts go. Null also where a policy with memory had another past than these facts tell.
 */
export const sinceOf = (
  policy: Policy,
  { course, standing }: { course: Course; standing: Standing },
  at: Date,
): (Date | null)[] => {
  const { turnings } = timelineOf(policy, course, { from: null, until: at })
  return standing.conditions.map(({ met }, index) => {
    const last = turnings.findLast((turning) => turning.index === index)
    return last?.met === met ? last.at : null
  })
}
