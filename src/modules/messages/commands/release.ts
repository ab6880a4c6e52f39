import type { Tx } from '../../../platform/db'
import { advance } from '../advance'
import { writeMessage } from './write-message'

/**
 * An operator lets a held message pass: it is written now, under the same id, and an answer to it is owed from now on.
 * Refuses one that is decided, and what `writeMessage` refuses (a block that stands between the two by now).
 */
export const release = async (
  tx: Tx,
  step: { heldId: string; operatorId: string; at: Date },
): Promise<void> => {
  const { heldId, operatorId, at } = step
  const act = { heldId, actorId: operatorId, as: 'operator' as const, at }
  const { id, threadId, senderId, body, fileIds, noReplyNeeded } = await advance(tx, { verb: 'release', act })
  await writeMessage(tx, { id, threadId, senderId, body, fileIds, noReplyNeeded, at })
}
