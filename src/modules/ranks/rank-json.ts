import { instantText } from './civil'
import type { PastChange } from './queries-page'
import type { RankView } from './rank-view'

/** The page /rank as JSON: the same view, times in Japan's offset. */
export const rankJson = (
  { at, policy, standing, forecast, advice }: RankView,
  history: readonly PastChange[],
) => ({
  at: instantText(at),
  policy: policy.id,
  tier: standing.tier,
  conditions: standing.conditions,
  next: standing.next,
  forecast: forecast.changes.map((change) => ({ ...change, at: instantText(change.at) })),
  steps: forecast.steps.map((step) => ({ ...step, at: instantText(step.at) })),
  advice,
  history: history.map((change) => ({ ...change, at: instantText(change.at) })),
})
