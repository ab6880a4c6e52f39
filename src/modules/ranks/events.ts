import { defineEvent } from '../../platform/events'
import type { Tier } from './tiers'

/** Somebody holds another tier from now on: search shows them, or no longer does (§2.1). */
export const tierChanged = defineEvent<{ memberId: string; fromTier: Tier; toTier: Tier; at: Date }>(
  'tier.changed',
)
