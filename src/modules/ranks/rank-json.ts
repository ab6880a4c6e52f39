import { instantText } from './engine/civil'
import type { PastChange } from './queries-page'
import type { RankView } from './rank-view'

/** The page /rank as JSON: the same view, times in Japan's offset. */
export const rankJson = (
  { at, policy, standing, forecast, advice, since }: RankView,
  history: readonly PastChange[],
) => ({
  at: instantText(at),
  policy: policy.id,
  tier: standing.tier,
  conditions: standing.conditions.map((condition, index) => {
    const from = since[index]
    return { ...condition, since: from ? instantText(from) : null }
  }),
  next: standing.next,
  ...(standing.warnings && {
    warnings: standing.warnings.map((warning) => ({
      tier: warning.tier,
      at: instantText(warning.at),
      fallsAt: instantText(warning.fallsAt),
    })),
  }),
  forecast: forecast.changes.map((change) => ({ ...change, at: instantText(change.at) })),
  steps: forecast.steps.map((step) => ({ ...step, at: instantText(step.at) })),
  advice,
  history: history.map((change) => ({ ...change, at: instantText(change.at) })),
})
