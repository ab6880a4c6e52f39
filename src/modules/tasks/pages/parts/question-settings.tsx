import {
  Button,
  CheckField,
  CheckGroup,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../../ui'
import {
  branchable,
  formLimits,
  hasAnswer,
  offeredAnswers,
  type Question,
  type QuestionKind,
  takesChoices,
} from '../../form/question'
import type { ClientTask } from '../../queries-client'
import { clientTexts, questionTexts } from '../../texts'

type QuestionProps = { question: Question }

/** What the two limits of a question are called; null where its kind has none. */
const limitNames = (kind: QuestionKind) => {
  if (kind === 'short' || kind === 'long') return ['minLength', 'maxLength'] as const
  if (kind === 'number') return ['minNumber', 'maxNumber'] as const
  if (kind === 'multiple') return ['minChoices', 'maxChoices'] as const
  return kind === 'scale' ? (['scaleMin', 'scaleMax'] as const) : null
}

const Limits = ({ question: { kind, min, max } }: QuestionProps) => {
  const t = questionTexts[useView().lang].builder
  const names = limitNames(kind)
  if (!names) return null
  const shared = { inputmode: 'numeric' as const, size: 8, maxlength: 12 }
  return (
    <div class="task-fields">
      <TextField name="min" label={t[names[0]]} value={min === null ? '' : String(min)} {...shared} />
      <TextField name="max" label={t[names[1]]} value={max === null ? '' : String(max)} {...shared} />
    </div>
  )
}

const Options = ({ question: { kind, options, other } }: QuestionProps) => {
  const t = questionTexts[useView().lang].builder
  if (!takesChoices(kind)) return null
  return (
    <>
      <TextArea
        name="options"
        label={t.options}
        value={options.join('\n')}
        maxlength={formLimits.options * (formLimits.option + 1)}
        rows={4}
        required
      />
      <CheckField name="other" label={t.other} checked={other} />
    </>
  )
}

/** Which earlier question decides whether this one is asked, and, once that is chosen, by which answers. */
const BranchFields = ({ task, question }: QuestionProps & { task: ClientTask }) => {
  const { lang } = useView()
  const t = questionTexts[lang]
  const earlier = branchable(task.questions, question.id)
  if (earlier.length === 0) return null
  const asked = earlier.find(({ id }) => id === question.showIf?.question)
  return (
    <>
      <SelectField
        name="branch"
        label={t.builder.branch}
        hint={asked ? t.builder.branchHint : clientTexts[lang].builder.branchFirst}
        options={earlier.map(({ id, label }) => ({ value: id, label: label || t.builder.untitled }))}
        value={asked?.id ?? ''}
        empty={t.builder.always}
      />
      {asked ? (
        <CheckGroup
          name="branchAnswers[]"
          label={t.builder.branchAnswers}
          options={offeredAnswers(asked).map((value) => ({ value, label: value }))}
          values={question.showIf?.answers}
          layout="inline"
        />
      ) : null}
    </>
  )
}

/** The settings of one question, under it in the list. */
export const QuestionSettings = ({
  task,
  question,
  name,
}: QuestionProps & { task: ClientTask; name: string }) => {
  const { lang } = useView()
  const t = questionTexts[lang].builder
  const { kind, label, hint, required } = question
  return (
    <div class="builder-settings" id="settings">
      <Form action={`/my/tasks/${task.id}/form/question`} label={clientTexts[lang].builder.settingsOf(name)}>
        <ErrorSummary />
        <HiddenField name="questionId" value={question.id} />
        <TextField name="label" label={t.label} value={label} maxlength={formLimits.label} required />
        <TextArea name="hint" label={t.hint} value={hint} maxlength={formLimits.hint} rows={2} />
        <Options question={question} />
        <Limits question={question} />
        {hasAnswer(kind) ? <CheckField name="required" label={t.required} checked={required} /> : null}
        <BranchFields task={task} question={question} />
        <FormActions>
          <Button kind="main">{t.save}</Button>
          <a href={`/my/tasks/${task.id}/form#${question.id}`}>{t.cancel}</a>
        </FormActions>
      </Form>
    </div>
  )
}
