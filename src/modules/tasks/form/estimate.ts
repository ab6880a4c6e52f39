// How long a form takes, and what that comes to in an hour: an estimate for people who choose among tasks (§3.5).
import { hasAnswer, type Question } from './question'

/** Seconds that an answer of each kind takes, reading the question included. */
const secondsOf = ({ kind, min }: Question): number => {
  switch (kind) {
    case 'section':
      return 8
    case 'short':
      return 20
    case 'long':
      // Some 40 characters a minute: thinking takes longer than typing.
      return 45 + Math.round(1.5 * (min ?? 50))
    case 'multiple':
      return 15
    case 'number':
    case 'date':
      return 15
    case 'url':
      return 60
    case 'file':
      return 180
    default:
      return 10
  }
}

/** What a form takes, in seconds, as far as its questions tell. A question behind a branch is counted half. */
export const estimatedSeconds = (questions: readonly Question[]): number => {
  const all = questions.reduce((sum, question) => sum + secondsOf(question) / (question.showIf ? 2 : 1), 0)
  return questions.some(({ kind }) => hasAnswer(kind)) ? Math.max(20, Math.round(all)) : 0
}

/** From this many works on their median says more than the questions do. */
export const measuredFrom = 5

export interface Pace {
  /** Seconds that one work takes. */
  seconds: number
  /** Whether that is the median of works that were handed in; else it is guessed from the questions. */
  isMeasured: boolean
}

/** How long one work takes: the median of those handed in once there are five, before that what the questions suggest. */
export const paceOf = (of: {
  questions: readonly Question[]
  medianSeconds: number | null
  measured: number
}): Pace => {
  const isMeasured = of.measured >= measuredFrom && of.medianSeconds !== null
  return {
    seconds: isMeasured ? Math.max(1, of.medianSeconds ?? 0) : estimatedSeconds(of.questions),
    isMeasured,
  }
}

/** What somebody who works at this pace receives in an hour, after fees, in whole yen. */
export const hourlyYen = (receivedYen: bigint, { seconds }: Pick<Pace, 'seconds'>): number =>
  seconds > 0 ? Math.floor((Number(receivedYen) * 3600) / seconds) : 0
