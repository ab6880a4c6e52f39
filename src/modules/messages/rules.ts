import { later } from '../../platform/clock'

/** Limits of one message (§3.9). Lengths in UTF-16 units, as the browser counts them. */
export const bodyLengthMax = 10_000
export const filesMax = 10
export const templatesMax = 50
/** The version of the text that people agree to before their messages are checked (§5.4, texts-consent.ts). */
export const consentVersion = 2
/** How long an answer may take and still be in time (§2.2). */
export const replyHoursMax = 24

/** What a thread looks like to the rule of §2.2. */
export interface ThreadFacts {
  freelancerId: string
  tiedAt: Date | null
}

/** A message; `senderId` null is the site itself. */
export interface MessageFact {
  senderId: string | null
  noReplyNeeded: boolean
  automatic: boolean
  at: Date
}

/** What somebody did instead of writing. */
export interface ActionFact {
  memberId: string
  at: Date
}

export interface OpenReply {
  startedAt: Date
  dueAt: Date
}

/** An answer given at `startedAt + 24 h` exactly is in time. */
export const replyDueAt = (startedAt: Date): Date => later(startedAt, { hours: replyHoursMax })

/** Whether a counterpart's message makes the freelancer owe an answer, when none is owed yet (§2.2). */
export const asksForReply = (
  thread: { tiedAt: Date | null; answeredAt: Date | null },
  message: Omit<MessageFact, 'senderId'>,
): boolean =>
  !message.noReplyNeeded &&
  !message.automatic &&
  (thread.answeredAt !== null || (thread.tiedAt !== null && thread.tiedAt <= message.at))

const answersOf = (
  thread: ThreadFacts,
  messages: readonly MessageFact[],
  actions: readonly ActionFact[],
): Date[] => [
  ...messages.filter((m) => m.senderId === thread.freelancerId && !m.automatic).map((m) => m.at),
  ...actions.filter((action) => action.memberId === thread.freelancerId).map((action) => action.at),
]

/**
 * The answer that the freelancer owes now (§2.2): it started at the first message asking for one after the
 * freelancer's last message or action, and is due 24 hours later. Null when nobody waits.
 */
export const replyDue = (
  thread: ThreadFacts,
  messages: readonly MessageFact[],
  actions: readonly ActionFact[],
): OpenReply | null => {
  const answers = answersOf(thread, messages, actions)
  const lastAnswer = Math.max(-Infinity, ...answers.map((at) => at.getTime()))
  const answeredAt = answers.length > 0 ? new Date(lastAnswer) : null
  const asking = messages
    .filter((m) => m.senderId !== null && m.senderId !== thread.freelancerId && m.at.getTime() > lastAnswer)
    .filter((m) => asksForReply({ tiedAt: thread.tiedAt, answeredAt }, m))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const first = asking[0]
  return first ? { startedAt: first.at, dueAt: replyDueAt(first.at) } : null
}

/** Who is freelancer and who is client when somebody writes without any job between them. */
export interface DirectRoles {
  freelancerId: string
  clientId: string
}

/**
 * A conversation without a job: with a freelancer whom search shows (regular and above, §2.1), or with a client. The
 * side that the writer looks at decides where both are possible. Null: nobody to write to.
 */
export const directRoles = (
  writer: { memberId: string; side: 'freelancer' | 'client' },
  other: { memberId: string; isFound: boolean; isClient: boolean },
): DirectRoles | null => {
  if (writer.memberId === other.memberId) return null
  const asClient = { freelancerId: other.memberId, clientId: writer.memberId }
  const asFreelancer = { freelancerId: writer.memberId, clientId: other.memberId }
  if (writer.side === 'client' && other.isFound) return asClient
  if (writer.side === 'freelancer' && other.isClient) return asFreelancer
  if (other.isFound) return asClient
  return other.isClient ? asFreelancer : null
}
