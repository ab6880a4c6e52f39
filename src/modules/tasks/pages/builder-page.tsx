import { Button, ButtonLink, Form, Notice, Section, Split, Tag, Tags, useView } from '../../../ui'
import { formLimits, formProblems, hasAnswer, type Question, questionKinds } from '../form/question'
import type { ClientTask } from '../queries-client'
import { clientTexts, questionTexts, texts } from '../texts'
import { DraftSheet } from './parts/draft-sheet'
import { QuestionField } from './parts/question-field'
import { QuestionSettings } from './parts/question-settings'

/** The form of all buttons that change the list; they stand outside of it, beside their questions. */
const listForm = 'edit-list'

const Edit = ({ value, label, text }: { value: string; label: string; text?: string }) => (
  <Button small kind="quiet" form={listForm} name="edit" value={value} aria-label={text ? label : undefined}>
    {text ?? label}
  </Button>
)

/** 'Q3', or what a heading is called. */
const nameIn = (questions: readonly Question[], question: Question, lang: 'ja' | 'en'): string =>
  hasAnswer(question.kind)
    ? questionTexts[lang].builder.number(
        questions.filter(({ kind }) => hasAnswer(kind)).indexOf(question) + 1,
      )
    : clientTexts[lang].builder.section

const QuestionLine = ({ task, question }: { task: ClientTask; question: Question }) => {
  const { lang } = useView()
  const t = questionTexts[lang]
  const { id, kind, label, required, showIf } = question
  const name = nameIn(task.questions, question, lang)
  return (
    <div class="builder-line">
      <span class="builder-name num">{name}</span>
      <div class="builder-words">
        <b>{label || t.builder.untitled}</b>
        <Tags>
          <Tag>{t.kinds[kind]}</Tag>
          {required ? <Tag kind="mode">{t.builder.requiredTag}</Tag> : null}
          {showIf ? <Tag kind="due">{t.builder.branchTag}</Tag> : null}
        </Tags>
      </div>
      <div class="builder-buttons">
        <ButtonLink
          small
          href={`/my/tasks/${task.id}/form?q=${id}#settings`}
          aria-label={`${t.builder.edit} ${name}`}
        >
          {t.builder.edit}
        </ButtonLink>
        <Edit value={`up ${id}`} label={`${t.builder.up} ${name}`} text="↑" />
        <Edit value={`down ${id}`} label={`${t.builder.down} ${name}`} text="↓" />
        <Edit value={`duplicate ${id}`} label={`${t.builder.duplicate} ${name}`} text={t.builder.duplicate} />
        <Edit value={`delete ${id}`} label={`${t.builder.delete} ${name}`} text={t.builder.delete} />
      </div>
    </div>
  )
}

const QuestionList = ({ task, open }: { task: ClientTask; open: string | null }) => {
  const { lang } = useView()
  const t = questionTexts[lang]
  const problems = formProblems(task.questions)
  return (
    <ol class="builder-list" data-list>
      {task.questions.map((question) => (
        <li id={question.id} data-question={question.id}>
          <QuestionLine task={task} question={question} />
          {problems
            .filter(({ questionId }) => questionId === question.id)
            .map(({ kind }) => (
              <p class="error small">{t.problems[kind]}</p>
            ))}
          {question.id === open ? (
            <QuestionSettings task={task} question={question} name={nameIn(task.questions, question, lang)} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

const Add = ({ isFull }: { isFull: boolean }) => {
  const { lang } = useView()
  const t = questionTexts[lang]
  if (isFull) return <Notice kind="info">{clientTexts[lang].builder.full}</Notice>
  return (
    <fieldset class="builder-add">
      <legend>{t.builder.add}</legend>
      {questionKinds.map((kind) => (
        <Button small form={listForm} name="edit" value={`add ${kind}`}>
          {t.kinds[kind]}
        </Button>
      ))}
    </fieldset>
  )
}

/** The form as workers will see it; it is tried on a page of its own. */
const Preview = ({ task }: { task: ClientTask }) => {
  const { lang } = useView()
  const t = questionTexts[lang].builder
  return (
    <Section title={t.preview} aside={<a href={`/my/tasks/${task.id}/try`}>{texts[lang].manage.try}</a>}>
      <p class="small soft">{t.previewHint}</p>
      <div class="card builder-preview" data-preview inert>
        {task.questions.map((question) => (
          <QuestionField question={question} questions={task.questions} answers={{}} />
        ))}
      </div>
    </Section>
  )
}

/** The form builder (§3.5): the questions at the left, what workers see at the right. `open`: whose settings are open. */
export const BuilderPage = ({ task, open }: { task: ClientTask; open: string | null }) => {
  const { lang, assets } = useView()
  const t = questionTexts[lang].builder
  const words = clientTexts[lang].builder
  const { id, questions } = task
  return (
    <DraftSheet
      step="form"
      title={task.title}
      wide
      head={<script type="module" src={assets.scripts['form-builder']} />}
    >
      <form-builder>
        <Split aside={<Preview task={task} />}>
          <Section title={t.title} aside={<span class="num">{words.count(questions.length)}</span>}>
            <p class="soft">{t.lead}</p>
            <p class="small soft keys">{t.dragHint}</p>
            <Form action={`/my/tasks/${id}/form`} id={listForm} plain />
            {questions.length === 0 ? <p class="soft">{t.none}</p> : null}
            <QuestionList task={task} open={open} />
            <Add isFull={questions.length >= formLimits.questions} />
            <div class="form-actions">
              <ButtonLink kind="main" href={`/my/tasks/${id}`}>
                {t.done}
              </ButtonLink>
              <a href={`/my/tasks/${id}/settings`}>{words.back}</a>
            </div>
          </Section>
        </Split>
      </form-builder>
    </DraftSheet>
  )
}
