import { instantText } from '../../platform/calendar'
import { clientPlaceOf } from './details'
import type { ClientStep } from './queries-page'
import type { ClientView } from './view'

/** The page /standing as JSON: the same view, times in Japan's offset. */
export const clientJson = (
  { at, policy, standing, forecast, since }: ClientView,
  history: readonly ClientStep[],
) => ({
  at: instantText(at),
  policy: policy.id,
  tier: standing.tier,
  conditions: standing.conditions.map((condition, index) => {
    const from = since[index]
    return { ...condition, since: from ? instantText(from) : null }
  }),
  next: standing.next.map((step) => ({ ...step, path: clientPlaceOf[step.action] })),
  forecast: forecast.changes.map((change) => ({ ...change, at: instantText(change.at) })),
  steps: forecast.steps.map((step) => ({ ...step, at: instantText(step.at) })),
  history: history.map((step) => ({ ...step, at: instantText(step.at) })),
})
