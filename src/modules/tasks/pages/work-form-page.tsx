import type { Child } from 'hono/jsx'
import {
  Button,
  CheckField,
  ChoiceField,
  ConfirmButton,
  CountDown,
  Form,
  FormActions,
  Layout,
  Notice,
  PageHead,
  useView,
  When,
} from '../../../ui'
import type { AnswerFile, WorkView } from '../queries-worker'
import { refuse } from '../refusals'
import { allowsAi, correctUntil, type StartRefusal, workAiUses } from '../rules'
import { texts, workerTexts, workTexts } from '../texts'
import { QuestionField } from './parts/question-field'
import { TaskBrief } from './parts/task-facts'

export interface WorkFormProps {
  work: WorkView
  files: readonly AnswerFile[]
  /**
   * Null while the work can be handed in. After its time: whether a new place can be taken, or why not.
   */
  over: { refusal: StartRefusal | null } | null
}

const Declarations = ({ work }: { work: WorkView }) => {
  const { lang } = useView()
  const t = workTexts[lang].work
  const uses = workAiUses.filter((use) => allowsAi(work.aiUse, use))
  const {
    trainingPurpose: purpose,
    trainingBy: by,
    trainingFaceOrVoice: face,
    trainingLicence: licence,
  } = work
  return (
    <>
      <ChoiceField
        name="aiUse"
        label={t.aiUse}
        hint={texts[lang].aiUse[work.aiUse]}
        options={uses.map((value) => ({ value, label: texts[lang].workAi[value] }))}
        value={work.declaredAi ?? (uses.length === 1 ? uses[0] : undefined)}
        required
      />
      {purpose ? (
        <CheckField
          name="consent"
          label={t.consent}
          hint={t.consentText({ purpose, by, face, licence })}
          checked={work.consentText !== null}
          required
        />
      ) : null}
    </>
  )
}

/** How long is left, and whether everything is saved: in view all the time. */
const WorkBar = ({ work }: { work: WorkView }) => {
  const { lang } = useView()
  const t = workTexts[lang].work
  const f = workerTexts[lang].form
  const until = work.returnedAt ? correctUntil(work.returnedAt) : work.expiresAt
  return (
    <div class="work-bar">
      <span>{work.returnedAt ? f.saveFor : f.left}</span>
      <b class="num">
        <CountDown until={until} toTheSecond />
      </b>
      <span class="small soft work-saved" role="status" data-saving-state>
        {work.savedAt ? (
          <>
            {t.savedAt} <When at={work.savedAt} form="relative" />
          </>
        ) : null}
      </span>
    </div>
  )
}

const Over = ({ refusal }: { refusal: StartRefusal | null }) => {
  const { lang } = useView()
  const t = workerTexts[lang].form
  return (
    <Notice kind="stop" title={t.overTitle}>
      <p>{t.overText}</p>
      <p>{refusal ? `${t.overNone} ${refuse(refusal).text(lang)}` : t.overAgain}</p>
    </Notice>
  )
}

const Fields = ({ work, files }: Pick<WorkFormProps, 'work' | 'files'>) => (
  <>
    {work.questions.map((question) => (
      <QuestionField question={question} questions={work.questions} answers={work.answers} files={files} />
    ))}
  </>
)

const Buttons = ({ work, over }: Pick<WorkFormProps, 'work' | 'over'>): Child => {
  const { lang } = useView()
  const t = workTexts[lang].work
  if (over)
    return over.refusal ? null : (
      <FormActions>
        <Button kind="main">{workerTexts[lang].form.again}</Button>
      </FormActions>
    )
  return (
    <FormActions>
      <Button kind="main">{work.returnedAt ? t.resubmit : t.submit}</Button>
      <Button formaction={`/my/works/${work.workId}/save`}>{t.save}</Button>
    </FormActions>
  )
}

/** The form of a task, for the person who holds a place (§3.5). Every answer is kept, also when the time ran out meanwhile. */
export const WorkFormPage = ({ work, files, over }: WorkFormProps) => {
  const { lang, assets } = useView()
  const t = workTexts[lang].work
  const f = workerTexts[lang].form
  const path = `/my/works/${work.workId}`
  return (
    <Layout title={work.title} head={<script type="module" src={assets.scripts['work-form']} />}>
      <PageHead
        title={work.title}
        above={<a href={`/tasks/${work.id}`}>{t.back}</a>}
        lead={t.number(work.placeNumber)}
      />
      {over ? <Over refusal={over.refusal} /> : null}
      {work.returnNote && !over ? (
        <Notice kind="due" title={f.returned}>
          <p class="answer-text">{work.returnNote}</p>
        </Notice>
      ) : null}
      <details class="work-rules">
        <summary>{f.rules}</summary>
        <TaskBrief of={work} />
      </details>
      <work-form
        data-save={over ? undefined : `${path}/save`}
        data-saved={f.saved}
        data-saving={f.saving}
        data-failed={t.notSaved}
        data-over={f.overTitle}
      >
        {over ? null : <WorkBar work={work} />}
        <Form action={over ? `${path}/again` : `${path}/submit`} enctype="multipart/form-data" novalidate>
          {over ? null : <p class="small soft">{f.autosave}</p>}
          <Fields work={work} files={files} />
          {over ? null : <Declarations work={work} />}
          <Buttons work={work} over={over} />
        </Form>
      </work-form>
      {over ? null : (
        <div class="work-leave">
          <ConfirmButton action={`${path}/give-up`} kind="quiet" label={t.giveUp} />
          <p class="small soft">{f.giveUpHint}</p>
        </div>
      )}
    </Layout>
  )
}
