import {
  Card,
  DefList,
  Form,
  HiddenField,
  Layout,
  nameOf,
  PageHead,
  Section,
  Split,
  Tag,
  Tags,
  useView,
  When,
} from '../../../ui'
import { workVerbsOpenTo } from '../lifecycle'
import type { ClientTask } from '../queries-client'
import type { ClientWork } from '../queries-review'
import type { AnswerFile } from '../queries-worker'
import { rejectionsMax } from '../rules'
import { clientTexts, texts, workTexts } from '../texts'
import { AnswerList } from './parts/answer-list'
import { DecisionBar } from './parts/decision-bar'
import { WorkMarks } from './parts/review-table'

export interface ClientWorkPageProps {
  task: ClientTask
  work: ClientWork
  files: readonly AnswerFile[]
  fileHref: (file: AnswerFile) => string
}

const Facts = ({ task, work }: ClientWorkPageProps) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const { similarTo, similarNumber, similarPercent } = work
  const items = [
    {
      term: t.review.worker,
      value: <a href={`/freelancers/${work.workerId}`}>{nameOf(work.workerName, lang)}</a>,
    },
    { term: t.export.submitted, value: <When at={work.submittedAt} /> },
    { term: t.review.time, value: t.review.seconds(work.seconds) },
    work.aiUse ? { term: t.work.aiUse, value: texts[lang].workAi[work.aiUse] } : null,
    work.orderId
      ? { term: t.work.paid, value: <a href={`/orders/${work.orderId}`}>{t.work.order}</a> }
      : null,
  ]
  return (
    <>
      <DefList items={items.filter((item) => item !== null)} />
      {similarTo && similarNumber && similarPercent ? (
        <p class="small">
          <a href={`/my/tasks/${task.id}/works/${similarTo}`}>
            {t.work.similar(similarPercent, similarNumber)}
          </a>
        </p>
      ) : null}
      {work.consentText ? (
        <details class="task-more">
          <summary>{clientTexts[lang].review.consent}</summary>
          <p class="small">{work.consentText}</p>
        </details>
      ) : null}
    </>
  )
}

/** What was decided and said about the work so far. */
const Said = ({ work }: { work: ClientWork }) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const items = [
    { term: t.work.returnNote, value: work.returnNote },
    { term: t.work.reason, value: work.reason ? t.reasons[work.reason] : null },
    { term: t.review.comment, value: work.comment },
    { term: t.work.appealText, value: work.appeal },
    { term: t.work.decision, value: work.decisionNote },
  ].filter(({ value }) => value !== null)
  if (items.length === 0) return null
  return (
    <Section title={clientTexts[lang].review.decisions}>
      <DefList stacked items={items} />
    </Section>
  )
}

const Decide = ({ task, work }: ClientWorkPageProps) => {
  const of = { ...work, rejections: task.rejections, rejectionsMax: rejectionsMax(task.worksCount) }
  if (!workVerbsOpenTo('client', of).includes('approve')) return null
  return (
    <Form action={`/my/tasks/${task.id}/works`} plain>
      <HiddenField name="workIds[]" value={work.id} />
      {work.nextId ? <HiddenField name="next" value={work.nextId} /> : null}
      <DecisionBar task={task} isOne />
    </Form>
  )
}

/** One work in full for the client: the answers, what is known of it, and the decision; then on to the next that waits. */
export const ClientWorkPage = (props: ClientWorkPageProps) => {
  const { task, work, files, fileHref } = props
  const { lang } = useView()
  const t = workTexts[lang]
  const words = clientTexts[lang].review
  const next = work.nextId ? <a href={`/my/tasks/${task.id}/works/${work.nextId}`}>{words.next}</a> : null
  return (
    <Layout title={`${t.work.number(work.placeNumber)} – ${task.title}`}>
      <PageHead
        title={t.work.number(work.placeNumber)}
        above={
          <Tags>
            <a href={`/my/tasks/${task.id}/works`}>{task.title}</a>
            <Tag kind={work.status === 'approved' ? 'done' : 'plain'}>{t.status[work.status]}</Tag>
          </Tags>
        }
        aside={next}
      />
      <WorkMarks work={work} />
      <Split
        lead={
          <Card kind="tight">
            <Facts {...props} />
            <Decide {...props} />
          </Card>
        }
      >
        <Section title={t.work.answers}>
          <AnswerList questions={task.questions} answers={work.answers} files={files} fileHref={fileHref} />
        </Section>
        <Said work={work} />
      </Split>
    </Layout>
  )
}
