import type { Tx } from '../../../platform/db'
import type { CheckedWriting } from '../check-writing'
import { refuse } from '../refusals'
import { insertDeclined, messageFor } from '../store-held'
import { send } from './send'

/**
 * Answers a message that proposes a deal outside the site (§5.2): an ordinary message, so that it answers for the reply rate
 * (§2.2). Clicked twice, it is one answer. Refuses messages of one's own, of other threads and of strangers.
 */
export const declineDeal = async (
  tx: Tx,
  answer: {
    id: string
    messageId: string
    threadId: string
    memberId: string
    body: string
    checked: CheckedWriting
    at: Date
  },
): Promise<void> => {
  const { id, messageId, threadId, memberId, body, checked, at } = answer
  const message = await messageFor(tx, { messageId, threadId, readerId: memberId })
  if (!message) throw refuse('message-not-found')
  if (message.isDeclined) return
  await send(tx, { id, threadId, senderId: memberId, body, noReplyNeeded: false, checked, at })
  if (checked.verdict !== 'hold') await insertDeclined(tx, { messageId, memberId, answerId: id, at })
}
