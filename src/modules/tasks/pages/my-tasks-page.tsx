import {
  Bar,
  ButtonLink,
  Empty,
  formatMoney,
  Layout,
  PageHead,
  Row,
  Rows,
  TabbedList,
  Tag,
  useView,
  When,
} from '../../../ui'
import { type MyTask, type TaskTab, tasksPerPage, taskTabs } from '../queries-client'
import { clientTexts, texts } from '../texts'

const TaskRow = ({ of }: { of: MyTask }) => {
  const t = texts[useView().lang]
  const { id, title, status, approved, submitted, worksCount } = of
  const review = (
    <ButtonLink small kind="main" href={`/my/tasks/${id}/works`}>
      {t.mine.toReview(submitted)}
    </ButtonLink>
  )
  return (
    <Row aside={submitted > 0 ? review : worksCount > 0 ? t.manage.of(approved, worksCount) : null}>
      <a href={`/my/tasks/${id}`}>{title || t.mine.untitled}</a> <Tag>{t.status[status]}</Tag>
      <small class="num">
        {of.unitYen > 0n ? formatMoney(of.unitYen) : null}
        {worksCount > 0 ? ` × ${t.page.placeCount(worksCount)}` : null}
        {of.endsAt ? (
          <>
            {' · '}
            {t.page.ends} <When at={of.endsAt} form="short" />
          </>
        ) : null}
      </small>
      {of.endsAt ? <Bar value={approved} max={worksCount} /> : null}
    </Row>
  )
}

/** The tasks that the person has made: those that run, drafts, and those that are over. */
export const MyTasksPage = ({
  tasks,
  counts,
  tab,
  page,
}: {
  tasks: MyTask[]
  counts: Record<TaskTab, number>
  tab: TaskTab
  page: number
}) => {
  const { lang } = useView()
  const t = texts[lang].mine
  const words = clientTexts[lang].tabs
  const start = (
    <ButtonLink kind="main" href="/tasks/new">
      {t.new}
    </ButtonLink>
  )
  return (
    <Layout title={t.posted}>
      <PageHead title={t.posted} lead={<a href="/my/jobs">{words.jobs}</a>} aside={start} />
      <TabbedList
        path="/my/tasks"
        label={t.posted}
        param="tab"
        tabs={(Object.keys(taskTabs) as TaskTab[]).map((name) => ({ name, label: words[name] }))}
        current={tab}
        counts={counts}
        page={page}
        perPage={tasksPerPage}
      >
        {tasks.length === 0 ? (
          <Empty title={words.none} text={t.noPosted} />
        ) : (
          <Rows>
            {tasks.map((one) => (
              <TaskRow of={one} />
            ))}
          </Rows>
        )}
      </TabbedList>
    </Layout>
  )
}
