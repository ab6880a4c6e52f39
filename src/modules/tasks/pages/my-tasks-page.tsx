import { Bar, formatMoney, Layout, PageHead, Row, Rows, Tag, useView, When } from '../../../ui'
import type { MyTask } from '../queries-client'
import { texts } from '../texts'

const Until = ({ of }: { of: MyTask }) =>
  of.endsAt ? (
    <>
      {' · '}
      {texts[useView().lang].page.ends} <When at={of.endsAt} form="short" />
    </>
  ) : null

const TaskRow = ({ of }: { of: MyTask }) => {
  const t = texts[useView().lang]
  const { id, title, status, approved, submitted, worksCount } = of
  return (
    <Row aside={t.manage.of(approved, worksCount)}>
      <a href={`/my/tasks/${id}`}>{title || t.mine.untitled}</a> <Tag>{t.status[status]}</Tag>{' '}
      {submitted > 0 ? <Tag kind="due">{t.mine.toReview(submitted)}</Tag> : null}
      <small class="num">
        {formatMoney(of.unitYen)}
        <Until of={of} />
      </small>
      {worksCount > 0 ? <Bar value={approved} max={worksCount} /> : null}
    </Row>
  )
}

/** The tasks that the person has made. */
export const MyTasksPage = ({ tasks }: { tasks: MyTask[] }) => {
  const t = texts[useView().lang].mine
  return (
    <Layout title={t.posted}>
      <PageHead title={t.posted} />
      {tasks.length === 0 ? <p class="soft">{t.noPosted}</p> : null}
      <Rows>
        {tasks.map((one) => (
          <TaskRow of={one} />
        ))}
      </Rows>
    </Layout>
  )
}
