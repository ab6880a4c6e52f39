import { defineEvent } from '../../platform/events'

/** A rule that concerns somebody is announced: their tier would be another under it (§2.7). */
export const policyAnnounced = defineEvent<{ memberId: string; effectiveFrom: string; at: Date }>(
  'policy.announced',
)
/** It is taken back before its day. */
export const policyWithdrawn = defineEvent<{ memberId: string; effectiveFrom: string; at: Date }>(
  'policy.withdrawn',
)
