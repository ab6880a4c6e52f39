import type { Tier } from '../../engine/policy/tiers'
import { defineEvent } from '../../platform/events'

/** Somebody holds another tier from now on: search shows them, or no longer does (§2.1). */
export const tierChanged = defineEvent<{
  memberId: string
  fromTier: Tier
  toTier: Tier
  at: Date
  changeId: string
}>('tier.changed')

/**
 * Somebody will lose a tier if nothing is done (§2.7): the first instant without it, and the metrics of the conditions that
 * are unmet.
 */
export const rankWarned = defineEvent<{
  memberId: string
  fromTier: Tier
  toTier: Tier
  fallsAt: Date
  unmet: readonly string[]
  at: Date
}>('rank.warned')
