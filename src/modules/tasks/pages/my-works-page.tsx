import {
  ButtonLink,
  Empty,
  formatMoney,
  Layout,
  PageHead,
  Row,
  Rows,
  TabbedList,
  Tag,
  type TagKind,
  useView,
  When,
} from '../../../ui'
import type { WorkStatus } from '../lifecycle'
import { type MyWork, type MyWorks, type WorkTab, worksPerPage, workTabs } from '../queries-worker'
import { appealUntil, approvedAt, correctUntil } from '../rules'
import { texts, workerTexts, workTexts } from '../texts'
import { receivedYen } from './parts/task-facts'

/** When something will happen to a work by itself; null where nothing will. */
const deadlineOf = (work: MyWork): Date | null => {
  if (work.status === 'started') return work.expiresAt
  if (work.status === 'returned') return work.returnedAt && correctUntil(work.returnedAt)
  if (work.status === 'rejected') return work.rejectedAt && appealUntil(work.rejectedAt)
  return work.status === 'submitted' ? work.submittedAt && approvedAt(work.submittedAt) : null
}

const tagKind = (status: WorkStatus): TagKind =>
  status === 'approved' ? 'done' : (workTabs.active as readonly string[]).includes(status) ? 'due' : 'plain'

const Deadline = ({ work }: { work: MyWork }) => {
  const { lang } = useView()
  const t = workTexts[lang]
  const deadline = deadlineOf(work)
  if (!deadline) return null
  const what = {
    started: t.work.until,
    returned: t.work.correctBy,
    rejected: t.work.appealBy,
    submitted: workerTexts[lang].mine.autoApproved,
  }[work.status as 'started']
  return (
    <>
      {' · '}
      {what} <When at={deadline} form="short" />
    </>
  )
}

/** What all works came to, and how many of those that were decided were approved. */
const Sums = ({ mine }: { mine: MyWorks }) => {
  const { lang } = useView()
  const decided = mine.approved + mine.unpaid
  return (
    <dl class="work-sums num">
      <div>
        <dt>{workerTexts[lang].mine.received}</dt>
        <dd>{formatMoney(mine.receivedYen)}</dd>
      </div>
      {decided > 0 ? (
        <div>
          <dt>{texts[lang].mine.rate}</dt>
          <dd>{texts[lang].mine.rateOf(mine.approved, decided)}</dd>
        </div>
      ) : null}
    </dl>
  )
}

/** One's own works for tasks, by what is to be done, with what they brought (§3.5). */
export const MyWorksPage = ({ mine, tab, page }: { mine: MyWorks; tab: WorkTab; page: number }) => {
  const { lang } = useView()
  const t = workerTexts[lang].mine
  const tabs = (Object.keys(workTabs) as WorkTab[]).map((name) => ({ name, label: t.tabs[name] }))
  const find = <ButtonLink href="/tasks">{texts[lang].mine.find}</ButtonLink>
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} lead={t.lead} aside={<Sums mine={mine} />} />
      <TabbedList
        path="/my/works"
        label={t.title}
        tabs={tabs}
        current={tab}
        counts={mine.counts}
        page={page}
        perPage={worksPerPage}
      >
        {mine.works.length === 0 ? <Empty {...t.empty[tab]} action={find} /> : null}
        <Rows label={t.tabs[tab]}>
          {mine.works.map((work) => (
            <Row aside={formatMoney(receivedYen(work))}>
              <a href={`/my/works/${work.id}`}>{work.title}</a>{' '}
              <Tag kind={tagKind(work.status)}>{workTexts[lang].status[work.status]}</Tag>
              <small>
                {workTexts[lang].work.number(work.placeNumber)}
                <Deadline work={work} />
              </small>
            </Row>
          ))}
        </Rows>
      </TabbedList>
    </Layout>
  )
}
