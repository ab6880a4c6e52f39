import type { Tx } from '../../../platform/db'
import { setTier } from '../store'

export type Tier = 'none' | 'regular' | 'bronze' | 'silver' | 'certified'
export const tiers = ['none', 'regular', 'bronze', 'silver', 'certified'] as const satisfies readonly Tier[]

/** Whether a tier reaches another: what jobs require, and what search shows. */
export const reaches = (tier: Tier, wanted: Tier): boolean => tiers.indexOf(tier) >= tiers.indexOf(wanted)

/** Holds the tier that the rank engine has awarded. Members know their tier; only ranks know why (§6.1). */
export const holdTier = (tx: Tx, award: { memberId: string; tier: Tier; at: Date }): Promise<void> =>
  setTier(tx, award)
