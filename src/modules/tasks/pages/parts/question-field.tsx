import {
  CheckGroup,
  ChoiceField,
  DateField,
  FilesField,
  type StoredFile,
  TextArea,
  TextField,
  useView,
} from '../../../../ui'
import { Prose } from '../../../jobs'
import { type Answers, listOf } from '../../form/answers'
import { formLimits, hasAnswer, offeredAnswers, otherPrefix, type Question } from '../../form/question'
import { questionTexts, workerTexts } from '../../texts'

export interface QuestionFieldProps {
  question: Question
  /** All questions of the form: a branch names an earlier one. */
  questions: readonly Question[]
  answers: Answers
  /** The files that the answers name. */
  files?: readonly StoredFile[] | undefined
}

/** The field of the words that come with "other". */
const otherField = (id: string): string => `${id}.other`

/** A limit of length or number, or the branch, in words; undefined where there is nothing to say. */
const hintOf = ({ question, questions }: QuestionFieldProps, lang: 'ja' | 'en'): string | undefined => {
  const t = questionTexts[lang]
  const { kind, min, max, hint, showIf } = question
  const asked = showIf && questions.find(({ id }) => id === showIf.question)
  const limits = kind === 'short' || kind === 'long' ? t.answer.lengths(min, max) : ''
  const range = kind === 'number' && (min !== null || max !== null) ? `${min ?? ''}〜${max ?? ''}` : ''
  const counts = kind === 'multiple' ? workerTexts[lang].counts(min, max) : ''
  const parts = [
    asked && showIf ? t.answer.onlyIf(asked.label, showIf.answers.join(' / ')) : '',
    hint,
    limits || range || counts,
  ]
  return parts.filter(Boolean).join(' ') || undefined
}

const Choices = (props: QuestionFieldProps & { label: string; hint: string | undefined }) => {
  const { question, answers, label, hint } = props
  const t = questionTexts[useView().lang].answer
  const { id, kind, other, required } = question
  const given = listOf(answers[id])
  const own = given.find((answer) => answer.startsWith(otherPrefix))
  const options = [
    ...offeredAnswers(question).map((value) => ({ value, label: value })),
    ...(other ? [{ value: otherPrefix, label: t.other }] : []),
  ]
  const ticked = given.map((answer) => (answer.startsWith(otherPrefix) ? otherPrefix : answer))
  const isLine = kind === 'scale' || options.every((option) => option.value.length <= 4)
  return (
    <>
      {kind === 'multiple' ? (
        <CheckGroup {...{ label, hint, options, required }} name={`${id}[]`} values={ticked} />
      ) : (
        <ChoiceField
          {...{ label, hint, options, required }}
          name={id}
          value={ticked[0]}
          layout={isLine ? 'inline' : 'list'}
        />
      )}
      {other ? (
        <TextField
          name={otherField(id)}
          label={t.otherText}
          value={own?.slice(otherPrefix.length)}
          maxlength={formLimits.shortText}
          unmarked
        />
      ) : null}
    </>
  )
}

const Control = (props: QuestionFieldProps & { label: string }) => {
  const { question, answers, files, label } = props
  const { lang } = useView()
  const { id: name, kind } = question
  const hint = hintOf(props, lang)
  const { required } = question
  const shared = { name, label, hint, required }
  const [value] = listOf(answers[name])
  switch (kind) {
    case 'long':
      return <TextArea {...shared} value={value} rows={5} />
    case 'number':
      return <TextField {...shared} value={value} inputmode="decimal" size={12} />
    case 'date':
      return <DateField {...shared} value={value} />
    case 'url':
      return <TextField {...shared} value={value} type="url" />
    case 'file': {
      const own = (files ?? []).filter(({ id }) => listOf(answers[name]).includes(id))
      const note = hint ?? questionTexts[lang].answer.fileHint
      return (
        <FilesField
          {...{ label }}
          required={required}
          hint={note}
          name={`${name}.files`}
          ids={`${name}[]`}
          kept={own}
        />
      )
    }
    case 'single':
    case 'multiple':
    case 'scale':
      return <Choices {...props} hint={hint} />
    default:
      return <TextField {...shared} value={value} />
  }
}

/** One question of a task's form. With scripts, one behind a branch is shown only where it is asked. */
export const QuestionField = (props: QuestionFieldProps) => {
  const { question, questions } = props
  const t = questionTexts[useView().lang].builder
  const { showIf } = question
  const number = questions.filter(({ kind }) => hasAnswer(kind)).indexOf(question) + 1
  return (
    <div
      class={hasAnswer(question.kind) ? 'question' : 'question question-section'}
      data-if={showIf?.question}
      data-answers={showIf ? JSON.stringify(showIf.answers) : undefined}
      data-question={question.id}
    >
      {hasAnswer(question.kind) ? (
        <Control {...props} label={`${t.number(number)} ${question.label || t.untitled}`} />
      ) : (
        <>
          <h2>{question.label || t.untitled}</h2>
          {question.hint ? <Prose text={question.hint} /> : null}
        </>
      )}
    </div>
  )
}

/** The form's field at which a fault of a question's answer stands. */
export const fieldOfQuestion = ({ id, kind }: Pick<Question, 'id' | 'kind'>): string => {
  if (kind === 'multiple') return `${id}[]`
  return kind === 'file' ? `${id}.files` : id
}
