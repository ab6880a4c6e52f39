import { isAtLeast, type Tier } from '../../../engine/policy/tiers'
import type { Tx } from '../../../platform/db'
import { badgeTiers } from '../emblem'
import { type Revocation, setRevoked } from '../store-credentials'

/**
 * Revokes a member's credentials (§2.6): all of them, those of some tiers, or one. From this transaction on the status
 * list says so. For good: a tier that comes back brings a new credential. Answers how many; one statement.
 */
export const revokeCredentials = (tx: Tx, revoked: Revocation): Promise<number> => setRevoked(tx, revoked)

/** A fall below a tier that credentials speak of revokes those in its own transaction; any other change costs nothing. */
export const revokeFallen = async (
  tx: Tx,
  fall: { memberId: string; fromTier: Tier; toTier: Tier; at: Date },
): Promise<void> => {
  const lost = badgeTiers.filter((tier) => isAtLeast(fall.fromTier, tier) && !isAtLeast(fall.toTier, tier))
  if (lost.length === 0) return
  await revokeCredentials(tx, { memberId: fall.memberId, tiers: lost, because: 'demoted', at: fall.at })
}
