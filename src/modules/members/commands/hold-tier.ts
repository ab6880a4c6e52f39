import type { Tx } from '../../../platform/db'
import { setTier } from '../store'
import type { Tier } from '../tiers'

/** Holds the tier that the rank engine has awarded. Members know their tier; only ranks know why (§6.1). */
export const holdTier = (tx: Tx, award: { memberId: string; tier: Tier; at: Date }): Promise<void> =>
  setTier(tx, award)
