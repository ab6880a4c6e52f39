import { ButtonLink, Empty, Row, Rows, Section, Tag, useView, When } from '../../../../ui'
import type { JobLine } from '../../queries-home'
import { homeTexts } from '../../texts'

/** The client's jobs that still take or weigh proposals, with how many are new. */
export const Jobs = ({ jobs }: { jobs: JobLine[] }) => {
  const t = homeTexts[useView().lang].home
  if (jobs.length === 0) {
    return (
      <Section title={t.jobs}>
        <Empty
          title={t.jobsNone}
          text={t.jobsNoneText}
          action={
            <ButtonLink href="/jobs/new" kind="main">
              {t.post}
            </ButtonLink>
          }
        />
      </Section>
    )
  }
  return (
    <Section title={t.jobs} aside={<a href="/my/jobs">{t.allJobs}</a>}>
      <Rows>
        {jobs.map((job) => (
          <Row aside={<a href={`/jobs/${job.id}/proposals`}>{t.proposals(job.proposals)}</a>}>
            <a href={`/jobs/${job.id}`}>{job.title}</a>{' '}
            {job.unread > 0 ? <Tag kind="due">{t.unread(job.unread)}</Tag> : null}
            <small>
              {job.status === 'selecting' ? (
                t.selecting
              ) : (
                <>
                  {t.until} <When at={job.proposalsUntil} form="short" />
                </>
              )}
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
