import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { tellLive } from '../../../platform/live'
import { messageSent } from '../events'
import { refuse } from '../refusals'
import { asksForReply } from '../rules'
import { checkRight, checkWriting, type Writing } from '../rules-writing'
import {
  advanceThread,
  attachFiles,
  insertMessage,
  type LockedThread,
  lockThread,
  upsertRead,
} from '../store'

const attach = async (tx: Tx, { id, fileIds, senderId }: Writing): Promise<void> => {
  if (fileIds.length === 0) return
  const attached = await attachFiles(tx, { messageId: id, ids: fileIds, ownerId: senderId })
  if (attached !== fileIds.length) throw refuse('file-not-yours', 'files')
}

const waitingAfter = (thread: LockedThread, writing: Writing) => {
  const automatic = writing.automatic ?? false
  if (writing.senderId === thread.freelancerId)
    return automatic
      ? { waitingSince: thread.waitingSince, answeredAt: thread.answeredAt }
      : { waitingSince: null, answeredAt: thread.answeredAt ?? writing.at }
  const asks = asksForReply(thread, { ...writing, automatic })
  return {
    waitingSince: thread.waitingSince ?? (asks ? writing.at : null),
    answeredAt: thread.answeredAt,
  }
}

/**
 * Writes into a thread; sent twice under one id, it is one message. Refuses strangers, either side's block, nothing
 * at all, more than 10,000 characters or 10 files, and files that are not the sender's own or were sent before.
 */
export const writeMessage = async (tx: Tx, writing: Writing): Promise<void> => {
  const { id, threadId, senderId, body, noReplyNeeded, automatic = false, at } = writing
  const thread = checkRight(await lockThread(tx, threadId), senderId)
  checkWriting(writing)
  if (!(await insertMessage(tx, { id, threadId, senderId, body, noReplyNeeded, automatic, at }))) return
  await attach(tx, writing)
  await advanceThread(tx, { threadId, at, ...waitingAfter(thread, writing) })
  await upsertRead(tx, { threadId, memberId: senderId, at })
  const recipientId = senderId === thread.clientId ? thread.freelancerId : thread.clientId
  await emit(tx, messageSent, { messageId: id, threadId, senderId, recipientId, at })
  await tellLive(tx, { memberId: recipientId, topic: `thread:${threadId}` })
}
