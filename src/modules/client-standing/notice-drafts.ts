import { type ClientTier, clientTiers } from '../../engine/policy/client-metrics'
import type { Tx } from '../../platform/db'

type Moved = { memberId: string; fromTier: ClientTier; toTier: ClientTier; at: Date }

/** A client's standing rose or fell (§2.8). */
export const clientTierDrafts = async (_tx: Tx, { memberId, fromTier, toTier, at }: Moved) => {
  const isRise = clientTiers.indexOf(toTier) > clientTiers.indexOf(fromTier)
  const kind = isRise ? ('client-tier.raised' as const) : ('client-tier.lowered' as const)
  return [{ memberId, kind, params: { note: toTier }, href: '/standing', at }]
}
