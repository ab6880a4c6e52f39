import {
  Button,
  ConsoleLayout,
  CountLine,
  DataTable,
  Empty,
  Form,
  FormActions,
  formatCount,
  nameOf,
  PageHead,
  Pager,
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

const isOpen = ({ status }: JobRow): boolean => status === 'open' || status === 'selecting'

const Table = ({ jobs }: { jobs: readonly JobRow[] }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <DataTable
      named
      rows={jobs}
      columns={[
        { head: t.jobs.job, cell: ({ id, title }) => <a href={`/jobs/${id}`}>{title}</a> },
        {
          head: t.jobs.status,
          cell: ({ status }) => <Tag kind={tones[status]}>{t.jobStatus[status]}</Tag>,
        },
        {
          head: t.jobs.client,
          cell: (job) => <a href={`/console/people/${job.clientId}`}>{nameOf(job.clientName, lang)}</a>,
        },
        { head: t.jobs.posted, cell: ({ postedAt }) => <When at={postedAt} form="date" /> },
        { head: t.jobs.proposals, figure: true, cell: ({ proposals }) => formatCount(proposals) },
        { head: '', cell: (job) => (isOpen(job) ? <CloseForm job={job} /> : null) },
      ]}
    />
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
