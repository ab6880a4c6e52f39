// Whether answers fit their questions (§3.5). Pure: the browser asks the same functions as the server.
import { isDate } from '../../../platform/clock'
import { formLimits, hasAnswer, offeredAnswers, otherPrefix, type Question, takesChoices } from './question'

export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

export type AnswerFaultKind =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-url'
  | 'not-an-option'

export interface AnswerFault {
  questionId: string
  kind: AnswerFaultKind
  /** The limit, where there is one. */
  limit: number | null
}

export const listOf = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'string' ? (answer === '' ? [] : [answer]) : (answer ?? [])

/** The questions that are asked, given the answers: a branch follows one earlier question that is itself asked. */
export const askedQuestions = (questions: readonly Question[], answers: Answers): Question[] => {
  const asked = new Set<string>()
  return questions.filter(({ id, showIf }) => {
    const isAsked =
      !showIf ||
      (asked.has(showIf.question) &&
        listOf(answers[showIf.question]).some((answer) => showIf.answers.includes(answer)))
    if (isAsked) asked.add(id)
    return isAsked
  })
}

/** Characters as people count them: code points, so that one emoji or rare kanji is one. */
export const lengthOf = (text: string): number => [...text].length

type TextFault = Omit<AnswerFault, 'questionId'> | null
const fault = (kind: AnswerFaultKind, limit: number | null = null): TextFault => ({ kind, limit })

const textFault = ({ kind, min, max }: Question, text: string): TextFault => {
  const most = max ?? (kind === 'short' ? formLimits.shortText : formLimits.longText)
  const length = lengthOf(text)
  if (min !== null && length < min) return fault('too-short', min)
  return length > most ? fault('too-long', most) : null
}

const numberFault = ({ min, max }: Question, text: string): TextFault => {
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return fault('not-a-number')
  if (min !== null && Number(text) < min) return fault('too-small', min)
  return max !== null && Number(text) > max ? fault('too-large', max) : null
}

const urlFault = (text: string): TextFault => {
  try {
    const { protocol } = new URL(text)
    return /^https?:$/.test(protocol) && text.length <= 500 ? null : fault('not-a-url')
  } catch {
    return fault('not-a-url')
  }
}

const isOther = (answer: string): boolean =>
  answer.startsWith(otherPrefix) && answer.length > otherPrefix.length
const choiceFault = (question: Question, chosen: readonly string[]): TextFault => {
  const offered = offeredAnswers(question)
  const isKnown = (answer: string): boolean =>
    offered.includes(answer) ||
    (question.other && isOther(answer) && lengthOf(answer) <= formLimits.shortText + otherPrefix.length)
  if (!chosen.every(isKnown) || new Set(chosen).size < chosen.length) return fault('not-an-option')
  if (question.kind !== 'multiple') return chosen.length > 1 ? fault('not-an-option') : null
  if (question.min !== null && chosen.length < question.min) return fault('too-few', question.min)
  return question.max !== null && chosen.length > question.max ? fault('too-many', question.max) : null
}

const faultOf = (question: Question, answer: Answer | undefined): TextFault => {
  const given = listOf(answer)
  if (given.length === 0) return question.required ? fault('required') : null
  const [text = ''] = given
  if (takesChoices(question.kind) || question.kind === 'scale') return choiceFault(question, given)
  if (question.kind === 'number') return numberFault(question, text)
  if (question.kind === 'date') return isDate(text) ? null : fault('not-a-date')
  if (question.kind === 'url') return urlFault(text)
  if (question.kind === 'file')
    return given.length > formLimits.scale ? fault('too-many', formLimits.scale) : null
  return textFault(question, text)
}

/** What is wrong with the answers, in the order of the questions. What is not asked is not looked at. */
export const answerFaults = (questions: readonly Question[], answers: Answers): AnswerFault[] =>
  askedQuestions(questions, answers)
    .filter(({ kind }) => hasAnswer(kind))
    .flatMap((question) => {
      const found = faultOf(question, answers[question.id])
      return found ? [{ questionId: question.id, ...found }] : []
    })

/** Only the answers to questions that were asked: what a branch hid is not kept. */
export const keptAnswers = (questions: readonly Question[], answers: Answers): Record<string, Answer> =>
  Object.fromEntries(
    askedQuestions(questions, answers).flatMap(({ id, kind }) =>
      hasAnswer(kind) && listOf(answers[id]).length > 0 ? [[id, answers[id] as Answer]] : [],
    ),
  )

type Raw = Readonly<Record<string, string | string[]>>

const halfWidth = (text: string): string =>
  text
    .replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '')

/** The fields of one question in a form that was sent: 'q1', 'q1[]' and, for one's own words, 'q1.other'. */
const readAnswer = ({ id, kind, other }: Question, raw: Raw): Answer => {
  const one = raw[id]
  const text = (typeof one === 'string' ? one : '').replace(/\r\n?/g, '\n').trim()
  const list = raw[`${id}[]`]
  if (kind === 'file' || kind === 'multiple' || takesChoices(kind)) {
    const chosen = kind === 'single' ? (text === '' ? [] : [text]) : Array.isArray(list) ? list : []
    const words = raw[`${id}.other`]
    const own = other && typeof words === 'string' ? words.trim() : ''
    const full = chosen.flatMap((answer) =>
      answer === otherPrefix ? (own === '' ? [otherPrefix] : [`${otherPrefix}${own}`]) : [answer],
    )
    return kind === 'single' ? (full[0] ?? '') : full
  }
  return kind === 'number' ? halfWidth(text) : text
}

/** All answers of a form that was sent. */
export const readAnswers = (questions: readonly Question[], raw: Raw): Record<string, Answer> =>
  Object.fromEntries(
    questions
      .filter(({ kind }) => hasAnswer(kind))
      .map((question) => [question.id, readAnswer(question, raw)]),
  )
