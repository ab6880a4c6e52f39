import {
  Breadcrumbs,
  Button,
  Card,
  ConsoleLayout,
  ConsoleQueue,
  DefList,
  Form,
  FormActions,
  formatMoney,
  nameOf,
  PageHead,
  Row,
  Section,
  Split,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { workVerbsOpenTo } from '../lifecycle'
import { type AppealRow, type AppealTab, type AppealView, appealsPerPage } from '../queries-console'
import type { AnswerFile } from '../queries-worker'
import { rejectionsMax } from '../rules'
import { texts, workerTexts, workTexts } from '../texts'
import { AnswerList } from './parts/answer-list'
import { TaskBrief } from './parts/task-facts'

export const appealsPath = '/console/task-appeals'

/** The operators' queue of works: appeals of workers, and works that clients ask about past the cap (§3.5). */
export const AppealListPage = ({
  rows,
  tab,
  page,
}: {
  rows: readonly AppealRow[]
  tab: AppealTab
  page: number
}) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const w = workerTexts[lang].console
  return (
    <ConsoleQueue
      title={t.console.title}
      lead={t.console.lead}
      path={appealsPath}
      tabs={[
        { name: 'open', label: w.openTab, empty: { title: t.console.empty, text: t.console.emptyText } },
        { name: 'decided', label: w.decidedTab, empty: w.noneDecided },
      ]}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={appealsPerPage}
    >
      {rows.map((row) => (
        <Row aside={<When at={row.since} form="short" />}>
          <a href={`${appealsPath}/${row.id}`}>{row.title}</a> <Tag>{t.status[row.status]}</Tag>
          <small>
            {t.work.number(row.placeNumber)} · {nameOf(row.workerName, lang)} → {nameOf(row.clientName, lang)}
          </small>
        </Row>
      ))}
    </ConsoleQueue>
  )
}

const Decide = ({ work }: { work: AppealView }) => {
  const t = workTexts[useView().lang].console
  const verbs = workVerbsOpenTo('operator', {
    ...{ status: work.workStatus, returnedAt: work.returnedAt, rejections: 0, rejectionsMax: 0 },
  })
  if (verbs.length === 0) return null
  const path = `${appealsPath}/${work.workId}`
  return (
    <Card kind="tight">
      <Form action={`${path}/uphold`}>
        <TextArea name="note" label={t.note} maxlength={2000} rows={5} required />
        <FormActions>
          <Button formaction={`${path}/overturn`} kind="main">
            {t.overturn}
          </Button>
          <Button>{t.uphold}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Sides = ({ work }: { work: AppealView }) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const { similarNumber, similarPercent } = work
  const items = [
    work.returnNote ? { term: t.work.returnNote, value: work.returnNote } : null,
    work.reason
      ? { term: t.console.client, value: [t.reasons[work.reason], work.comment].filter(Boolean).join('\n') }
      : null,
    work.appeal ? { term: t.console.worker, value: work.appeal } : null,
    work.decisionNote ? { term: t.work.decision, value: work.decisionNote } : null,
    similarNumber !== null && similarPercent
      ? { term: workerTexts[lang].console.likeness, value: t.work.similar(similarPercent, similarNumber) }
      : null,
  ].filter((item) => item !== null)
  return (
    <DefList
      stacked
      items={items.map(({ term, value }) => ({ term, value: <span class="answer-text">{value}</span> }))}
    />
  )
}

const Facts = ({ work }: { work: AppealView }) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const w = workerTexts[lang]
  return (
    <DefList
      items={[
        { term: t.review.worker, value: nameOf(work.workerName, lang) },
        { term: texts[lang].page.client, value: nameOf(work.clientName, lang) },
        { term: texts[lang].page.unit, value: formatMoney(work.unitYen) },
        { term: w.work.started, value: <When at={work.startedAt} form="short" /> },
        ...(work.submittedAt
          ? [{ term: w.work.submittedAt, value: <When at={work.submittedAt} form="short" /> }]
          : []),
        { term: w.console.rejections, value: `${work.rejections} / ${rejectionsMax(work.worksCount)}` },
        { term: t.status.approved, value: `${work.approved} / ${work.worksCount}` },
      ]}
    />
  )
}

/** One work with what both sides say, for the operator who decides on it (§3.5). */
export const AppealPage = ({
  work,
  files,
  fileHref,
}: {
  work: AppealView
  files: readonly AnswerFile[]
  fileHref: (file: AnswerFile) => string
}) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const { questions, answers } = work
  return (
    <ConsoleLayout title={work.title}>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { label: t.console.title, href: appealsPath },
              { label: t.work.number(work.placeNumber) },
            ]}
          />
        }
        title={work.title}
        lead={<Tag>{t.status[work.workStatus]}</Tag>}
      />
      <Split
        aside={
          <>
            <Facts work={work} />
            <Decide work={work} />
          </>
        }
      >
        <div class="work-words">
          <Sides work={work} />
        </div>
        <Section title={t.work.answers}>
          <AnswerList {...{ questions, answers, files, fileHref }} />
        </Section>
        <TaskBrief of={work} />
      </Split>
    </ConsoleLayout>
  )
}
