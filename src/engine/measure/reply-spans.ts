import type { MessageFact } from '../facts/facts'
import { byThread, isAnswer, type Obligation, obligationsOf } from './measure-replies'

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
