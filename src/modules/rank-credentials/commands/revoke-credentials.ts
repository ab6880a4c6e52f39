import type { Tx } from '../../../platform/db'
import { type Revocation, setRevoked } from '../store-credentials'

/**
 * Revokes a member's credentials (§2.6): all of them, those of some tiers, or one. From this transaction on the status
 * list says so. For good: a tier that comes back brings a new credential. Answers how many; one statement.
 */
export const revokeCredentials = (tx: Tx, revoked: Revocation): Promise<number> => setRevoked(tx, revoked)
