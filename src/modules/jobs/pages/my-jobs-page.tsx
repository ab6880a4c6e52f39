import {
  ButtonLink,
  Empty,
  Layout,
  PageHead,
  Row,
  Rows,
  TabbedList,
  Tag,
  Tags,
  useView,
  When,
} from '../../../ui'
import { categoryName } from '../../categories'
import { type JobStatus, jobStatuses } from '../lifecycle'
import { type MyJob, type myJobs, myJobsPerPage } from '../queries-lists'
import { dialogTexts, texts } from '../texts'
import { Budget } from './job-card'

const Line = ({ job }: { job: MyJob }) => {
  const { lang } = useView()
  const t = dialogTexts[lang].mine
  const isDraft = job.status === 'draft'
  return (
    <Row
      aside={
        isDraft ? (
          <ButtonLink small href={`/jobs/${job.id}/draft`}>
            {t.resume}
          </ButtonLink>
        ) : (
          <ButtonLink small kind={job.unread > 0 ? 'main' : 'plain'} href={`/jobs/${job.id}/proposals`}>
            {t.compare}
          </ButtonLink>
        )
      }
    >
      <a href={`/jobs/${job.id}`}>{job.title || t.untitled}</a>
      <small class="num">
        {job.categorySlug ? `${categoryName(job.categorySlug, lang)} · ` : ''}
        <Budget job={job} /> ·{' '}
        {isDraft ? (
          <>
            {t.saved} <When at={job.updatedAt} form="relative" />
          </>
        ) : (
          <>
            {t.until} {job.proposalsUntil ? <When at={job.proposalsUntil} form="short" /> : null}
          </>
        )}
      </small>
      {isDraft ? null : (
        <Tags>
          <Tag>{t.proposals(job.proposals)}</Tag>
          {job.unread > 0 ? <Tag kind="due">{t.unread(job.unread)}</Tag> : null}
          {job.openQuestions > 0 ? <Tag kind="due">{t.questions(job.openQuestions)}</Tag> : null}
          {job.hired > 0 ? <Tag kind="done">{t.hired(job.hired, job.hires)}</Tag> : null}
        </Tags>
      )}
    </Row>
  )
}

/** The client's own jobs, a tab for each status. */
export const MyJobsPage = ({
  found,
  status,
  page,
}: {
  found: Awaited<ReturnType<typeof myJobs>>
  status: JobStatus
  page: number
}) => {
  const { lang } = useView()
  const t = dialogTexts[lang].mine
  const post = (
    <ButtonLink kind="main" href="/jobs/new">
      {t.post}
    </ButtonLink>
  )
  return (
    <Layout title={t.title}>
      <PageHead
        title={t.title}
        lead={
          <>
            <a href="/my/competitions">{t.competitions}</a> · <a href="/my/tasks">{t.tasks}</a>
          </>
        }
        aside={post}
      />
      <TabbedList
        path="/my/jobs"
        label={t.title}
        tabs={jobStatuses.map((name) => ({ name, label: texts[lang].status[name] }))}
        current={status}
        counts={found.counts}
        page={page}
        perPage={myJobsPerPage}
      >
        {found.jobs.length === 0 ? (
          <Empty title={t.emptyTitle} text={t.empty} action={post} />
        ) : (
          <Rows>
            {found.jobs.map((job) => (
              <Line job={job} />
            ))}
          </Rows>
        )}
      </TabbedList>
    </Layout>
  )
}
