import { defineEvent } from '../../platform/events'

/** Somebody wrote to somebody. */
export const messageSent = defineEvent<{
  messageId: string
  threadId: string
  senderId: string
  recipientId: string
  at: Date
}>('message.sent')

/** Somebody opened a conversation in which something was unread. */
export const threadRead = defineEvent<{ threadId: string; memberId: string; at: Date }>('thread.read')

/** Somebody asks the other one of a thread to exchange contact details (§5.2). */
export const disclosureRequested = defineEvent<{
  threadId: string
  askerId: string
  answererId: string
  at: Date
}>('disclosure.requested')
export const disclosureDecided = defineEvent<{
  threadId: string
  askerId: string
  answererId: string
  outcome: 'accepted' | 'declined'
  at: Date
}>('disclosure.decided')

/** An operator has decided on a message that was held (§5.2). */
export const heldDecided = defineEvent<{
  messageId: string
  threadId: string
  senderId: string
  outcome: 'released' | 'rejected'
  reason: string | null
  at: Date
}>('message.held-decided')
