import type { Tx } from '../../../platform/db'
import { advance } from '../advance'

/** An operator has compared documents and particulars: they agree (§5.1). Refuses a check that is decided. */
export const approveIdentity = async (
  tx: Tx,
  approval: { id: string; operatorId: string; at: Date },
): Promise<void> => {
  const { id, operatorId, at } = approval
  const act = { checkId: id, actorId: operatorId, as: 'operator' as const, at }
  await advance(tx, { verb: 'approve-identity', act })
}
