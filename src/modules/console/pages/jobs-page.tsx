import {
  Button,
  ConsoleLayout,
  CountLine,
  Empty,
  Form,
  FormActions,
  formatCount,
  nameOf,
  PageHead,
  Pager,
  TableFrame,
  Tabs,
  Tag,
  TextField,
  useView,
  When,
} from '../../../ui'
import { type JobRow, type ListedStatus, listedStatuses, pageSize } from '../queries'
import { texts } from '../texts'

export interface JobsAsked {
  status: ListedStatus | null
  q: string
  page: number
}

const address = ({ status, q, page }: JobsAsked): string => {
  const query = new URLSearchParams({
    ...(status ? { status } : {}),
    ...(q ? { q } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return query.size > 0 ? `/console/jobs?${query}` : '/console/jobs'
}

const tones = { open: 'done', selecting: 'due', filled: 'mode', closed: 'plain' } as const

const CloseForm = ({ job }: { job: JobRow }) => {
  const { lang, path } = useView()
  const t = texts[lang].jobs
  const action = `/console/jobs/${job.id}/close`
  return (
    <details class="console-close" open={path.split('?')[0] === action}>
      <summary>{t.close}</summary>
      <Form action={action}>
        <TextField
          name="reason"
          id={`close-${job.id}`}
          label={t.reason}
          hint={t.closeLead}
          maxlength={200}
          required
        />
        <FormActions>
          <Button small>{t.close}</Button>
        </FormActions>
      </Form>
    </details>
  )
}

const JobLine = ({ job }: { job: JobRow }) => {
  const { lang } = useView()
  const t = texts[lang]
  const isOpen = job.status === 'open' || job.status === 'selecting'
  return (
    <tr>
      <th scope="row">
        <a href={`/jobs/${job.id}`}>{job.title}</a>
      </th>
      <td>
        <Tag kind={tones[job.status]}>{t.jobStatus[job.status]}</Tag>
      </td>
      <td>
        <a href={`/console/people/${job.clientId}`}>{nameOf(job.clientName, lang)}</a>
      </td>
      <td>
        <When at={job.postedAt} form="date" />
      </td>
      <td class="figure">{formatCount(job.proposals)}</td>
      <td>{isOpen ? <CloseForm job={job} /> : null}</td>
    </tr>
  )
}

const Table = ({ jobs }: { jobs: readonly JobRow[] }) => {
  const t = texts[useView().lang].jobs
  return (
    <TableFrame>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.job}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.client}</th>
            <th scope="col">{t.posted}</th>
            <th scope="col" class="figure">
              {t.proposals}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <JobLine job={job} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** Posted jobs; those that break the rules are closed here, with a reason. */
export const JobsPage = ({ jobs, asked }: { jobs: readonly JobRow[]; asked: JobsAsked }) => {
  const t = texts[useView().lang]
  const total = jobs[0]?.total ?? 0
  const tab = (status: ListedStatus | null) => ({
    href: address({ ...asked, status, page: 1 }),
    label: status ? t.jobStatus[status] : t.jobs.all,
    current: asked.status === status,
  })
  return (
    <ConsoleLayout title={t.jobs.title}>
      <PageHead title={t.jobs.title} />
      <Tabs label={t.jobs.status} items={[tab(null), ...listedStatuses.map(tab)]} />
      <Form action="/console/jobs" method="get" role="search" plain>
        {asked.status ? <input type="hidden" name="status" value={asked.status} /> : null}
        <div class="console-find">
          <TextField name="q" label={t.jobs.find} value={asked.q} type="search" unmarked />
          <Button>{t.jobs.submit}</Button>
        </div>
      </Form>
      <CountLine count={total} />
      {jobs.length === 0 ? <Empty title={t.jobs.none} text={t.jobs.noneText} /> : <Table jobs={jobs} />}
      <Pager
        page={asked.page}
        pages={Math.ceil(total / pageSize)}
        href={(page) => address({ ...asked, page })}
      />
    </ConsoleLayout>
  )
}
