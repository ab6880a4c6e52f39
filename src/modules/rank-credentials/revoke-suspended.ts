import type { Tx } from '../../platform/db'
import { revokeCredentials } from './commands/revoke-credentials'

/** Whoever is suspended or closed shows no badge: all of them end in the sanction's own transaction (§5.3). */
export const revokeSuspended = async (
  tx: Tx,
  news: { memberId: string; isClosed: boolean; at: Date },
): Promise<void> => {
  const { memberId, isClosed, at } = news
  await revokeCredentials(tx, { memberId, because: isClosed ? 'closed' : 'suspended', at })
}
