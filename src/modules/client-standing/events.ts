import type { ClientTier } from '../../engine/policy/client-metrics'
import { defineEvent } from '../../platform/events'

/** A client holds another standing from now on (§2.8). */
export const clientTierChanged = defineEvent<{
  memberId: string
  fromTier: ClientTier
  toTier: ClientTier
  at: Date
  changeId: string
}>('client-tier.changed')
