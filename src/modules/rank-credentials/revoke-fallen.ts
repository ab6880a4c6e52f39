import { isAtLeast, type Tier } from '../../engine/policy/tiers'
import type { Tx } from '../../platform/db'
import { revokeCredentials } from './commands/revoke-credentials'
import { badgeTiers } from './emblem'

/** A fall below a tier that credentials speak of revokes those in its own transaction; any other change costs nothing. */
export const revokeFallen = async (
  tx: Tx,
  fall: { memberId: string; fromTier: Tier; toTier: Tier; at: Date },
): Promise<void> => {
  const lost = badgeTiers.filter((tier) => isAtLeast(fall.fromTier, tier) && !isAtLeast(fall.toTier, tier))
  if (lost.length === 0) return
  await revokeCredentials(tx, { memberId: fall.memberId, tiers: lost, because: 'demoted', at: fall.at })
}
