import { startOf } from '../civil'
import type { Policy } from '../policy'
import { classic2020 } from './classic-2020'

/** A rule and the civil date in Japan from whose first instant on it decides. */
export interface InForce {
  readonly policy: Policy
  readonly from: string
}

/**
 * Which rule decided when, oldest first (§2.1). The other built-in policies ship for comparison; one takes effect
 * here only by being published.
 */
export const inForce: readonly [InForce, ...InForce[]] = [{ policy: classic2020, from: '2020-01-01' }]

/** The rule by which a moment is judged; before the first rule, the first. */
export const policyInForce = (at: Date): Policy =>
  (inForce.findLast(({ from }) => startOf(from) <= at) ?? inForce[0]).policy
