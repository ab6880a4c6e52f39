// What a task's form is made of (§3.5). Pure: also for the browser.

export const questionKinds = [
  'section',
  'short',
  'long',
  'single',
  'multiple',
  'number',
  'date',
  'url',
  'file',
  'scale',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** The question is asked only where an earlier one was answered with one of these options. */
export interface Branch {
  question: string
  answers: readonly string[]
}

export interface Question {
  /** 'q1', 'q2' …: given once, whatever the order becomes. */
  id: string
  kind: QuestionKind
  label: string
  hint: string
  required: boolean
  /** Characters of a text, the range of a number, how many options may be ticked, the ends of a scale; null: no limit. */
  min: number | null
  max: number | null
  /** Of single and multiple choice. */
  options: readonly string[]
  /** Whether an answer in one's own words can be given besides the options. */
  other: boolean
  showIf: Branch | null
}

export const formLimits = {
  questions: 100,
  options: 50,
  label: 300,
  hint: 500,
  option: 200,
  shortText: 500,
  longText: 20_000,
  scale: 10,
} as const

/** What stands for an answer in one's own words among the options chosen; the words follow. */
export const otherPrefix = 'other:'

export const takesChoices = (kind: QuestionKind): boolean => kind === 'single' || kind === 'multiple'
export const takesText = (kind: QuestionKind): boolean => kind === 'short' || kind === 'long'
export const hasAnswer = (kind: QuestionKind): boolean => kind !== 'section'

const numberOf = (id: string): number => Number(id.slice(1)) || 0

/** The id of the next question: never one that was used by a question that still stands. */
export const nextId = (questions: readonly Question[]): string =>
  `q${Math.max(0, ...questions.map(({ id }) => numberOf(id))) + 1}`

const scaleDefaults = { min: 1, max: 5 }

/** A new question of a kind, with nothing in it. */
export const blank = (kind: QuestionKind, id: string): Question => ({
  id,
  kind,
  label: '',
  hint: '',
  required: hasAnswer(kind),
  ...(kind === 'scale' ? scaleDefaults : { min: null, max: null }),
  options: [],
  other: false,
  showIf: null,
})

/** Questions that a branch can ask about: earlier ones with options or a scale. */
export const branchable = (questions: readonly Question[], id: string): Question[] => {
  const index = questions.findIndex((one) => one.id === id)
  return questions
    .slice(0, index === -1 ? questions.length : index)
    .filter(({ kind }) => takesChoices(kind) || kind === 'scale')
}

/** The answers that a question offers: its options, or the steps of its scale. */
export const offeredAnswers = (question: Question): string[] => {
  if (question.kind !== 'scale') return [...question.options]
  const min = question.min ?? scaleDefaults.min
  const max = question.max ?? scaleDefaults.max
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, i) => String(min + i))
}

export type FormFaultKind =
  | 'no-questions'
  | 'too-many-questions'
  | 'label-missing'
  | 'options-missing'
  | 'options-twice'
  | 'range-upside-down'
  | 'scale-out-of-range'
  | 'branch-lost'

export interface FormProblem {
  kind: FormFaultKind
  questionId: string | null
}

const rangeFault = ({ kind, min, max }: Question): FormFaultKind | null => {
  if (min !== null && max !== null && min > max) return 'range-upside-down'
  if (kind !== 'scale') return null
  const steps = (max ?? 0) - (min ?? 0) + 1
  return min === null || max === null || steps < 2 || steps > formLimits.scale + 1 || min < 0
    ? 'scale-out-of-range'
    : null
}

const branchFault = (questions: readonly Question[], { id, showIf }: Question): FormFaultKind | null => {
  if (!showIf) return null
  const asked = branchable(questions, id).find((one) => one.id === showIf.question)
  if (!asked) return 'branch-lost'
  const offered = offeredAnswers(asked)
  return showIf.answers.length > 0 && showIf.answers.every((answer) => offered.includes(answer))
    ? null
    : 'branch-lost'
}

const optionsFault = ({ kind, options }: Question): FormFaultKind | null => {
  if (!takesChoices(kind)) return null
  if (options.length < 2 || options.length > formLimits.options) return 'options-missing'
  return new Set(options).size < options.length ? 'options-twice' : null
}

/** Everything that keeps a form from being published. */
export const formProblems = (questions: readonly Question[]): FormProblem[] => {
  if (!questions.some(({ kind }) => hasAnswer(kind))) return [{ kind: 'no-questions', questionId: null }]
  if (questions.length > formLimits.questions) return [{ kind: 'too-many-questions', questionId: null }]
  return questions.flatMap((question) => {
    const faults = [
      question.label === '' ? ('label-missing' as const) : null,
      optionsFault(question),
      rangeFault(question),
      branchFault(questions, question),
    ]
    return faults.flatMap((kind) => (kind ? [{ kind, questionId: question.id }] : []))
  })
}
