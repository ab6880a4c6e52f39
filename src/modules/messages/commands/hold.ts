import type { Tx } from '../../../platform/db'
import { flagText, type Kind } from '../../guard'
import { refuse } from '../refusals'
import { checkRight, checkWriting, type Writing } from '../rules-writing'
import { lockThread } from '../store'
import { holdFiles, insertHeld } from '../store-held'

/**
 * Keeps a message that its sender sends in spite of what was found: it is not delivered, asks for no answer, and waits for
 * an operator (§5.2). Sent twice under one id, it is one. Refuses what `writeMessage` refuses.
 */
export const hold = async (tx: Tx, writing: Writing & { kinds: readonly Kind[] }): Promise<void> => {
  const { id, threadId, senderId, body, noReplyNeeded, kinds, fileIds, at } = writing
  checkRight(await lockThread(tx, threadId), senderId)
  checkWriting(writing)
  if (!(await insertHeld(tx, { id, threadId, senderId, body, noReplyNeeded, kinds, at }))) return
  if (
    fileIds.length > 0 &&
    (await holdFiles(tx, { heldId: id, ids: fileIds, ownerId: senderId })) !== fileIds.length
  )
    throw refuse('file-not-yours', 'files')
  const href = `/console/held-messages/${id}`
  await flagText(tx, { id, memberId: senderId, surface: 'message', href, kinds, outcome: 'held', at })
}
