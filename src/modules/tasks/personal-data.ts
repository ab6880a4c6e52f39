// Pure: whether an answer that becomes training data says how somebody can be reached or paid (§3.5).
import { detect, type Kind } from '../guard'
import type { Answer } from './form/answers'
import type { Question } from './form/question'

/** What the detector is sure of, and what is somebody's own: links to pages and words about deals are not. */
const personal: ReadonlySet<Kind> = new Set(['email', 'phone', 'messenger', 'bank-account'])

const isPersonal = (text: string): boolean => {
  const { verdict, findings } = detect(text)
  return verdict === 'hold' && findings.some(({ kind }) => personal.has(kind))
}

/** The first question whose written answer holds personal data; undefined where none does. */
export const personalDataIn = (
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): string | undefined =>
  questions.find(({ id, kind }) => {
    const text = answers[id]
    return (kind === 'short' || kind === 'long') && typeof text === 'string' && isPersonal(text)
  })?.id
