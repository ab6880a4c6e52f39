import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import type { DeclineReason } from '../rules'

/** Declines a proposal with a reason that its writer sees (§3.3). Refuses 'not-possible-now'. */
export const decline = async (
  tx: Tx,
  of: { proposalId: string; clientId: string; reason: DeclineReason; at: Date },
): Promise<void> => {
  const { proposalId, clientId, reason, at } = of
  await advance(tx, { verb: 'decline', act: { proposalId, actorId: clientId, at } }, () => ({
    set: { declineReason: reason },
  }))
}
