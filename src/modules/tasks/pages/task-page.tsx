import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  FavouriteButton,
  Form,
  formatMoney,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  ReportLine,
  Row,
  Rows,
  Section,
  Split,
  Tag,
  Tags,
  useView,
} from '../../../ui'
import { categoryName } from '../../categories'
import { hiddenTexts } from '../../members'
import { PosterItems } from '../../profiles'
import type { StartView } from '../queries-start'
import type { TaskView } from '../queries-worker'
import { refuse } from '../refusals'
import { startRefusal } from '../rules'
import { texts, workerTexts, workTexts } from '../texts'
import { Conditions } from './parts/conditions'
import { TaskBrief, TaskFacts } from './parts/task-facts'

export interface TaskPageProps {
  task: TaskView
  /** How the viewer stands to a start; null for guests. */
  start: StartView | null
  viewerId: string | null
  /** The id of the work that a start makes. */
  formId: string
}

/** The button by which one takes a place, with the screening question where it was not answered. */
const StartForm = ({ task, start, formId }: { task: TaskView; start: StartView; formId: string }) => {
  const t = texts[useView().lang].page
  const screening = start.screeningPassed === null ? task.screening : null
  return (
    <Form action={`/tasks/${task.id}/start`}>
      <HiddenField name="_id" value={formId} />
      {screening ? (
        <ChoiceField
          name="screening"
          label={screening.label}
          hint={t.screening}
          options={screening.options.map((label, i) => ({ value: String(i), label }))}
          required
        />
      ) : null}
      <Button kind="decisive" wide>
        {t.start}
      </Button>
      <p class="small soft">{t.startHint(task.minutes)}</p>
    </Form>
  )
}

const Start = (props: TaskPageProps) => {
  const { task, start, viewerId, formId } = props
  const { at, lang, frame } = useView()
  const t = texts[lang].page
  if (!start || viewerId === null) {
    const isOpen = task.status === 'open' && task.endsAt !== null && task.endsAt > at
    return isOpen ? (
      <ButtonLink kind="decisive" wide href={`/sign-in?to=${encodeURIComponent(`/tasks/${task.id}`)}`}>
        {t.signIn}
      </ButtonLink>
    ) : (
      <p class="soft">{workerTexts[lang].page.closedNow}</p>
    )
  }
  if (start.activeId)
    return (
      <ButtonLink kind="decisive" wide href={`/my/works/${start.activeId}`}>
        {t.resume}
      </ButtonLink>
    )
  const refusal = startRefusal(start, { memberId: viewerId, isOperator: frame?.role === 'operator', at })
  if (refusal) return <p class="soft">{refuse(refusal).text(lang)}</p>
  return <StartForm task={task} start={start} formId={formId} />
}

const Mine = ({ task }: { task: TaskView }) => {
  const { lang } = useView()
  const t = workTexts[lang]
  if (task.mine.length === 0) return null
  return (
    <Section title={texts[lang].page.mine} aside={<a href="/my/works">{workerTexts[lang].mine.title}</a>}>
      <Rows>
        {task.mine.map(({ id, placeNumber, status }) => (
          <Row aside={<Tag kind={status === 'approved' ? 'done' : 'plain'}>{t.status[status]}</Tag>}>
            <a href={`/my/works/${id}`}>{t.work.number(placeNumber)}</a>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** What the task pays, the way in, and who posts it. */
const Lead = (props: TaskPageProps) => {
  const { task, viewerId } = props
  const { lang } = useView()
  const isClient = task.clientId === viewerId
  return (
    <>
      <Card kind="tight">
        <TaskFacts of={task} />
        {isClient ? (
          <ButtonLink kind="main" wide href={`/my/tasks/${task.id}`}>
            {workerTexts[lang].page.manage}
          </ButtonLink>
        ) : task.isHidden ? null : (
          <Start {...props} />
        )}
        {isClient || task.isHidden ? null : <FavouriteButton kind="job" id={task.id} name={task.title} />}
      </Card>
      <PosterItems
        of={task.poster}
        clientId={task.clientId}
        isOwn={isClient}
        pay={formatMoney(task.unitYen)}
      />
    </>
  )
}

/** A task for whoever may see it (§3.5): what it pays, who may take part and why not, and the way in. */
export const TaskPage = (props: TaskPageProps) => {
  const { task, start, viewerId } = props
  const { lang } = useView()
  const t = texts[lang]
  const isClient = task.clientId === viewerId
  const isGone = task.isHidden && task.title === ''
  const title = isGone ? hiddenTexts[lang].others : task.title
  return (
    <Layout title={title} description={task.brief.slice(0, 120)}>
      <PageHead
        title={title}
        above={
          <Tags>
            <a href="/tasks">{t.title}</a>
            <Tag kind={task.status === 'open' ? 'done' : 'plain'}>{t.status[task.status]}</Tag>
            {task.categorySlug ? <Tag>{categoryName(task.categorySlug, lang)}</Tag> : null}
          </Tags>
        }
      />
      {task.isHidden && !isGone ? (
        <Notice kind="stop">
          {hiddenTexts[lang].author} {isClient ? <a href="/my/sanctions">{hiddenTexts[lang].why}</a> : null}
        </Notice>
      ) : null}
      {task.trainingPurpose ? <Notice kind="info">{workerTexts[lang].page.training}</Notice> : null}
      <Split lead={<Lead {...props} />}>
        <Mine task={task} />
        {isGone ? null : <TaskBrief of={task} />}
        {isClient || isGone ? null : <Conditions task={task} start={start} />}
        <Section title={t.page.questions}>
          <p class="soft">{workerTexts[lang].page.hidden}</p>
          <p class="small soft">{t.page.howPaid}</p>
        </Section>
        <ReportLine kind="task" id={task.id} isOwn={isClient} />
      </Split>
    </Layout>
  )
}
