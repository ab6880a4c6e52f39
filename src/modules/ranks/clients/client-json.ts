import { instantText } from '../engine/civil'
import type { ClientView } from './client-view'
import type { ClientStep } from './queries-client-page'

/** The page /standing as JSON: the same view, times in Japan's offset. */
export const clientJson = ({ at, policy, standing }: ClientView, history: readonly ClientStep[]) => ({
  at: instantText(at),
  policy: policy.id,
  tier: standing.tier,
  conditions: standing.conditions,
  next: standing.next,
  history: history.map((step) => ({ ...step, at: instantText(step.at) })),
})
