import { refuse } from './refusals'
import { bodyLengthMax, filesMax } from './rules'
import type { LockedThread } from './store'

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

/** Refuses nothing at all, more than 10,000 characters, and more than 10 files. */
export const checkWriting = ({ body, fileIds }: Pick<Writing, 'body' | 'fileIds'>): void => {
  if (body.trim() === '' && fileIds.length === 0) throw refuse('message-empty', 'body')
  if (body.length > bodyLengthMax) throw refuse('message-too-long', 'body')
  if (fileIds.length > filesMax) throw refuse('too-many-files', 'files')
}

/** The thread, for whoever may write in it now. Refuses strangers, and a block of either side. */
export const checkRight = (thread: LockedThread | undefined, senderId: string): LockedThread => {
  if (!thread || ![thread.freelancerId, thread.clientId].includes(senderId)) throw refuse('thread-not-found')
  if (thread.blockedBy.includes(senderId)) throw refuse('you-have-blocked-them')
  if (thread.blockedBy.length > 0) throw refuse('recipient-has-blocked-you')
  return thread
}
