import type { Tier, WonTier } from '../policy/tiers'

/** That a tier will be lost, and when this was said (§2.7). */
export interface Warning {
  readonly tier: WonTier
  readonly at: Date
}

/** What was recorded before a judgement: the tier held, and of each tier in danger the warning that stands. */
export interface Past {
  readonly tier: Tier
  readonly warnings: readonly Warning[]
}
