import {
  Button,
  ButtonLink,
  Card,
  DefList,
  Form,
  FormActions,
  formatExact,
  formatMoney,
  Layout,
  Notice,
  PageHead,
  PostButton,
  Section,
  Split,
  Tag,
  Tags,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { workVerbsOpenTo } from '../lifecycle'
import type { AnswerFile, WorkView } from '../queries-worker'
import { appealUntil, approvedAt } from '../rules'
import { texts, workerTexts, workTexts } from '../texts'
import { AnswerList } from './parts/answer-list'
import { receivedYen } from './parts/task-facts'

export interface WorkPageProps {
  work: WorkView
  files: readonly AnswerFile[]
  fileHref: (file: AnswerFile) => string
}

/** What was decided, or what is awaited, in one box at the top. */
const State = ({ work }: { work: WorkView }) => {
  const { lang } = useView()
  const t = workerTexts[lang].work
  switch (work.workStatus) {
    case 'submitted':
      return (
        <Notice kind="info" title={t.waitingTitle}>
          {work.submittedAt ? <p>{t.waiting(formatExact(approvedAt(work.submittedAt), lang))}</p> : null}
        </Notice>
      )
    case 'approved':
      return <Notice kind="done" title={t.paidTitle} />
    case 'rejected':
      return <Notice kind="stop" title={t.rejectedTitle} />
    case 'unpaid':
      return <Notice kind="stop" title={t.unpaidTitle} />
    case 'appealed':
      return <Notice kind="info" title={t.appealedTitle} />
    case 'referred':
      return (
        <Notice kind="info" title={t.referredTitle}>
          <p>{t.referred}</p>
        </Notice>
      )
    default:
      return (
        <Notice kind="stop" title={t.lapsedTitle}>
          <p>{t.lapsed}</p>
        </Notice>
      )
  }
}

/** The words of the client, the worker and the operator, in the order in which they were written. */
const Reasons = ({ work }: { work: WorkView }) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const items = [
    work.returnNote ? { term: t.work.returnNote, value: work.returnNote } : null,
    work.reason
      ? { term: t.work.reason, value: [t.reasons[work.reason], work.comment].filter(Boolean).join('\n') }
      : null,
    work.appeal ? { term: workerTexts[lang].work.yourAppeal, value: work.appeal } : null,
    work.decisionNote ? { term: t.work.decision, value: work.decisionNote } : null,
  ].filter((item) => item !== null)
  if (items.length === 0) return null
  return (
    <DefList
      stacked
      items={items.map(({ term, value }) => ({ term, value: <span class="answer-text">{value}</span> }))}
    />
  )
}

/** What a worker can do about a rejection: appeal once, or accept it. */
const Answer = ({ work }: { work: WorkView }) => {
  const { at, lang } = useView()
  const t = workTexts[lang].work
  const verbs = workVerbsOpenTo('worker', {
    ...{ status: work.workStatus, returnedAt: work.returnedAt, rejections: 0, rejectionsMax: 0 },
  })
  const until = work.rejectedAt ? appealUntil(work.rejectedAt) : null
  if (!verbs.includes('appeal') || !until || until <= at) return null
  const path = `/my/works/${work.workId}`
  return (
    <Section title={t.appealTitle}>
      <p class="soft">
        {t.appealHint} {t.appealBy}: <When at={until} />
      </p>
      <Form action={`${path}/appeal`}>
        <TextArea name="text" label={t.appealText} maxlength={2000} rows={5} required />
        <FormActions>
          <Button kind="main">{t.appeal}</Button>
        </FormActions>
      </Form>
      <PostButton action={`${path}/concede`} kind="quiet">
        {t.concede}
      </PostButton>
      <p class="small soft">{workerTexts[lang].work.concedeHint}</p>
    </Section>
  )
}

const Facts = ({ work }: { work: WorkView }) => {
  const { lang } = useView()
  const t = workTexts[lang].work
  const w = workerTexts[lang]
  const items = [
    { term: texts[lang].page.unit, value: formatMoney(work.unitYen) },
    { term: w.page.received, value: <b>{formatMoney(receivedYen(work))}</b>, strong: true },
    { term: w.work.started, value: <When at={work.startedAt} form="short" /> },
    work.submittedAt
      ? { term: w.work.submittedAt, value: <When at={work.submittedAt} form="short" /> }
      : null,
  ]
  return (
    <Card kind="tight">
      <DefList items={items.filter((item) => item !== null)} />
      {work.orderId ? <ButtonLink href={`/orders/${work.orderId}`}>{t.order}</ButtonLink> : null}
    </Card>
  )
}

/** One's own work after it was handed in: how it stands, why, and what can be done about it (§3.5). */
export const WorkPage = ({ work, files, fileHref }: WorkPageProps) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const { questions, answers } = work
  return (
    <Layout title={work.title}>
      <PageHead
        title={work.title}
        above={
          <Tags>
            <a href="/my/works">{workerTexts[lang].mine.title}</a>
            <Tag kind={work.workStatus === 'approved' ? 'done' : 'plain'}>{t.status[work.workStatus]}</Tag>
          </Tags>
        }
        lead={t.work.number(work.placeNumber)}
        aside={<a href={`/tasks/${work.id}`}>{t.work.back}</a>}
      />
      <Split aside={<Facts work={work} />}>
        <div class="work-words">
          <State work={work} />
          <Reasons work={work} />
        </div>
        <Answer work={work} />
        <Section title={t.work.answers}>
          <AnswerList {...{ questions, answers, files, fileHref }} />
        </Section>
      </Split>
    </Layout>
  )
}
