import { CheckField, Empty, Form, HiddenField, Layout, PageHead, Pager, Tabs, useView } from '../../../ui'
import type { ClientTask } from '../queries-client'
import { decidedAtOnce, type ReviewCounts, type ReviewedWork, reviewPageSize } from '../queries-review'
import { type ReviewView, reviewHref, reviewMarks, reviewTabNames } from '../review-view'
import { clientTexts, texts, workTexts } from '../texts'
import { DecisionBar } from './parts/decision-bar'
import { ReviewTable } from './parts/review-table'
import { TaskProgress } from './parts/task-progress'

export interface ReviewPageProps {
  task: ClientTask
  works: readonly ReviewedWork[]
  counts: ReviewCounts
  view: ReviewView
  page: number
}

const Marks = ({ task, counts, view }: ReviewPageProps) => {
  const { lang } = useView()
  const t = workTexts[lang].review
  const words = clientTexts[lang].review.marks
  return (
    <Tabs
      quiet
      label={t.filter}
      items={[
        { label: t.all, href: reviewHref(task.id, { ...view, mark: null }), current: view.mark === null },
        ...reviewMarks.map((mark) => ({
          label: words[mark],
          href: reviewHref(task.id, { ...view, mark }),
          current: view.mark === mark,
          count: counts[mark],
        })),
      ]}
    />
  )
}

/** Everything that stands in the view, also on its other pages: at most a thousand at once. */
const Everything = ({ counts, view }: ReviewPageProps) => {
  const { lang, at } = useView()
  const count = Math.min(view.mark ? counts[view.mark] : counts.waiting, decidedAtOnce)
  if (count <= reviewPageSize) return null
  return (
    <>
      <HiddenField name="until" value={at.toISOString()} />
      <CheckField name="everything" label={clientTexts[lang].review.everything(count)} />
    </>
  )
}

const Grid = (props: ReviewPageProps) => {
  const { task, works, counts, view, page } = props
  const t = workTexts[useView().lang].review
  const total = view.mark ? counts[view.mark] : counts[view.tab]
  const table = <ReviewTable task={task} works={works} canSelect={view.tab === 'waiting'} />
  if (works.length === 0) return <Empty title={t.none} text={t.lead} />
  return (
    <>
      {view.tab === 'waiting' ? (
        <work-review data-pending={t.pending('{n}')} data-everything={Math.min(total, decidedAtOnce)}>
          <Form action={`/my/tasks/${task.id}/works`} plain>
            <HiddenField name="tab" value={view.tab} />
            <HiddenField name="mark" value={view.mark ?? ''} />
            {table}
            <Everything {...props} />
            <DecisionBar task={task} />
          </Form>
        </work-review>
      ) : (
        table
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / reviewPageSize)}
        href={(n) => reviewHref(task.id, view, n)}
      />
    </>
  )
}

/** The client's grid of works (§3.5): what waits first, marks for a closer look, and decisions on many at once. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { task, counts, view } = props
  const { lang, assets } = useView()
  const t = workTexts[lang].review
  return (
    <Layout
      title={`${t.title} – ${task.title}`}
      wide
      head={<script type="module" src={assets.scripts['work-review']} />}
    >
      <PageHead
        title={t.title}
        above={<a href={`/my/tasks/${task.id}`}>{task.title}</a>}
        lead={t.lead}
        aside={<a href={`/my/tasks/${task.id}/results`}>{texts[lang].manage.results}</a>}
      />
      <TaskProgress of={task} />
      <Tabs
        label={t.title}
        items={reviewTabNames.map((tab) => ({
          href: reviewHref(task.id, { tab, mark: null }),
          label: clientTexts[lang].review.tabs[tab],
          current: view.tab === tab,
          count: counts[tab],
        }))}
      />
      <Marks {...props} />
      <Grid {...props} />
    </Layout>
  )
}
