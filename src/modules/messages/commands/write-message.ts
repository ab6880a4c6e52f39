import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { tellLive } from '../../../platform/live'
import { messageSent } from '../events'
import { refuse } from '../refusals'
import { asksForReply, bodyLengthMax, filesMax } from '../rules'
import {
  advanceThread,
  attachFiles,
  insertMessage,
  type LockedThread,
  lockThread,
  upsertRead,
} from '../store'

export interface Writing {
  id: string
  threadId: string
  senderId: string
  /** Markdown; may be empty when there are files. */
  body: string
  fileIds: readonly string[]
  /** 返信不要: nobody owes an answer to it (§2.2). */
  noReplyNeeded: boolean
  /** Written by a program in the person's name: it answers nothing and asks for nothing. */
  automatic?: boolean
  at: Date
}

const check = ({ body, fileIds }: Writing): void => {
  if (body.trim() === '' && fileIds.length === 0) throw refuse('message-empty', 'body')
  if (body.length > bodyLengthMax) throw refuse('message-too-long', 'body')
  if (fileIds.length > filesMax) throw refuse('too-many-files', 'files')
}

const checkRight = (thread: LockedThread | undefined, senderId: string): LockedThread => {
  if (!thread || ![thread.freelancerId, thread.clientId].includes(senderId)) throw refuse('thread-not-found')
  if (thread.blockedBy.includes(senderId)) throw refuse('you-have-blocked-them')
  if (thread.blockedBy.length > 0) throw refuse('recipient-has-blocked-you')
  return thread
}

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
  check(writing)
  if (!(await insertMessage(tx, { id, threadId, senderId, body, noReplyNeeded, automatic, at }))) return
  await attach(tx, writing)
  await advanceThread(tx, { threadId, at, ...waitingAfter(thread, writing) })
  await upsertRead(tx, { threadId, memberId: senderId, at })
  const recipientId = senderId === thread.clientId ? thread.freelancerId : thread.clientId
  await emit(tx, messageSent, { messageId: id, threadId, senderId, recipientId, at })
  await tellLive(tx, { memberId: recipientId, topic: `thread:${threadId}` })
}
