import type { MessageFact } from '../facts/facts'
import type { Measure } from '../policy/metrics'
import type { Fraction } from '../values/exact'
import type { Moment } from './moment'

const dayMs = 24 * 3_600_000

/** A moment at which somebody began to wait for the freelancer's answer. */
export interface Obligation {
  readonly thread: string
  readonly startedAt: Date
  /** 24 hours later; an answer at this very instant is in time. */
  readonly dueAt: Date
  readonly answeredAt: Date | null
}

export const byThread = (messages: readonly MessageFact[]): MessageFact[][] => {
  const threads = new Map<string, MessageFact[]>()
  for (const message of messages) {
    const thread = threads.get(message.thread)
    if (thread) thread.push(message)
    else threads.set(message.thread, [message])
  }
  return [...threads.values()]
}

export const isAnswer = ({ from, system }: MessageFact): boolean => from === 'freelancer' && !system

/** Whether a counterpart's message asks for an answer: nobody owes one to the site, to a courtesy or to a stranger. */
const asks = (message: MessageFact, freelancerEverWrote: boolean): boolean =>
  message.from === 'client' &&
  !message.system &&
  !message.noReplyNeeded &&
  !message.sanctioned &&
  (message.tied || freelancerEverWrote)

const obligationsOfThread = (messages: readonly MessageFact[]): Obligation[] => {
  // The sort is stable: messages of one instant keep the order in which they were given.
  const inOrder = [...messages].sort((a, b) => a.at.getTime() - b.at.getTime())
  const everWrote = inOrder.some(isAnswer)
  const obligations: Obligation[] = []
  let open: Obligation | null = null
  for (const message of inOrder) {
    if (open && isAnswer(message)) {
      obligations.push({ ...open, answeredAt: message.at })
      open = null
    } else if (!open && asks(message, everWrote)) {
      const dueAt = new Date(message.at.getTime() + dayMs)
      open = { thread: message.thread, startedAt: message.at, dueAt, answeredAt: null }
    }
  }
  return open ? [...obligations, open] : obligations
}

/**
 * All obligations to reply that the messages contain (§2.2). One starts at the first message that asks after the
 * freelancer's last; the freelancer's next message or action answers it.
 */
export const obligationsOf = (messages: readonly MessageFact[]): Obligation[] =>
  byThread(messages).flatMap(obligationsOfThread)

const inTime = ({ answeredAt, dueAt }: Obligation): boolean => answeredAt !== null && answeredAt <= dueAt

/** What one obligation adds to the reply rate; null while it still runs, or once its start lies outside the year. */
export const replyPart = (obligation: Obligation, { at, from }: Moment): Fraction | null => {
  if (obligation.startedAt <= from) return null
  if (!obligation.answeredAt && obligation.dueAt > at) return null
  return { n: inTime(obligation) ? 1n : 0n, d: 1n }
}

/** Obligations of the year answered within 24 hours ÷ those due (§2.2). The evidence names their threads. */
export const measureReplies = (obligations: readonly Obligation[], moment: Moment): Measure => {
  let [n, d] = [0n, 0n]
  const evidence = new Set<string>()
  for (const obligation of obligations) {
    const part = replyPart(obligation, moment)
    if (!part) continue
    n += part.n
    d += part.d
    evidence.add(obligation.thread)
  }
  return { kind: 'ratio', value: { n, d }, evidence: [...evidence] }
}

/**
 * An obligation with the time in which it was one. What nobody was obliged by before the first answer (a stranger's
 * message) obliges from that answer on, and with it the thread is read anew (§2.2).
 */
export interface ReplySpan {
  readonly obligation: Obligation
  readonly from: Date
  /** The instant at which another obligation takes its place; null where none does. */
  readonly until: Date | null
}

const spansOfThread = (messages: readonly MessageFact[]): ReplySpan[] => {
  const answers = messages.filter(isAnswer).map(({ at }) => at.getTime())
  if (answers.length === 0)
    return obligationsOf(messages).map((obligation) => ({
      obligation,
      from: obligation.startedAt,
      until: null,
    }))
  const firstAnswer = new Date(Math.min(...answers))
  const before = obligationsOf(messages.filter(({ at }) => at < firstAnswer))
  return [
    ...before.map((obligation) => ({ obligation, from: obligation.startedAt, until: firstAnswer })),
    ...obligationsOf(messages).map((obligation) => ({
      obligation,
      from: obligation.startedAt < firstAnswer ? firstAnswer : obligation.startedAt,
      until: null,
    })),
  ]
}

/** Every obligation that any moment's reading of these messages knows. */
export const replySpans = (messages: readonly MessageFact[]): ReplySpan[] =>
  byThread(messages).flatMap(spansOfThread)
