import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { lockOfferedWith } from '../store'

/** The first order came to nothing before it was agreed, and with it the retainer. Does nothing for any other order. */
export const cancel = async (
  tx: Tx,
  ended: { orderId: string; hasRetainer?: boolean; at: Date },
): Promise<void> => {
  const { orderId, at } = ended
  const locked = ended.hasRetainer && (await lockOfferedWith(tx, orderId))
  if (!locked) return
  const act = { retainerId: locked.id, actorId: null, as: 'agreement' as const, at }
  await advance(tx, { verb: 'cancel', act, locked }, () => ({ set: { endedAt: at } }))
}
