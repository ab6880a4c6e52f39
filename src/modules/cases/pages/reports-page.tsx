import { dateOf, daysBetween } from '../../../platform/clock'
import {
  ButtonLink,
  ConsoleQueue,
  DataTable,
  Row,
  Section,
  Tag,
  type TagKind,
  useView,
  When,
} from '../../../ui'
import type { ReportStatus } from '../lifecycle'
import { type OperatorLoad, perPage, type ReportListRow, type Tab } from '../queries-console'
import { texts } from '../texts'

export const reportsPath = '/console/reports'

export const reportTones: Readonly<Record<ReportStatus, TagKind>> = {
  open: 'due',
  taken: 'mode',
  awaiting: 'due',
  dismissed: 'plain',
  removed: 'done',
  sanctioned: 'stop',
}

/** How many days something has waited, beside its time. */
export const Age = ({ since }: { since: Date }) => {
  const { lang, at } = useView()
  return (
    <>
      <b>{texts[lang].queue.age(daysBetween(dateOf(since), dateOf(at)))}</b> <When at={since} form="short" />
    </>
  )
}

/** Who has what at hand. */
export const Loads = ({ loads }: { loads: readonly OperatorLoad[] }) => {
  const t = texts[useView().lang].queue
  if (loads.length === 0) return null
  return (
    <Section title={t.load}>
      <DataTable
        named
        rows={loads}
        columns={[
          { head: t.operator, cell: ({ name }) => name },
          { head: t.loadReports, figure: true, cell: ({ reports }) => reports },
          { head: t.loadAppeals, figure: true, cell: ({ appeals }) => appeals },
          { head: t.loadDecided, figure: true, cell: ({ decided }) => decided },
        ]}
      />
    </Section>
  )
}

/** The tabs of a queue: what waits, and what was decided. */
export const useTabs = () => {
  const { tabs, empty } = texts[useView().lang].queue
  return [
    { name: 'open', label: tabs.open, empty: empty.open },
    { name: 'decided', label: tabs.decided, empty: empty.decided },
  ] as const
}

const Line = ({ row }: { row: ReportListRow }) => {
  const t = texts[useView().lang]
  return (
    <Row aside={<ButtonLink href={`${reportsPath}/${row.id}`}>{t.queue.open}</ButtonLink>}>
      <b>{t.reasons[row.reason]}</b> <Tag kind={reportTones[row.status]}>{t.reportStatus[row.status]}</Tag>{' '}
      {row.others > 0 ? <Tag>{t.queue.others(row.others)}</Tag> : null}
      <small>
        {t.subjects[row.subjectKind]} {row.title} · {t.queue.about(row.aboutName)}
      </small>
      <small>
        <Age since={row.filedAt} /> {row.takenName ? `· ${t.queue.takenBy(row.takenName)}` : null}
      </small>
    </Row>
  )
}

/** The operators' queue of reports: oldest first, with who has what at hand. */
export const ReportsPage = ({
  rows,
  loads,
  tab,
  page,
}: {
  rows: readonly ReportListRow[]
  loads: readonly OperatorLoad[]
  tab: Tab
  page: number
}) => {
  const t = texts[useView().lang].queue
  return (
    <ConsoleQueue
      title={t.reports}
      lead={t.reportsLead}
      path={reportsPath}
      tabs={useTabs()}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={perPage}
      below={<Loads loads={loads} />}
    >
      {rows.map((row) => (
        <Line row={row} />
      ))}
    </ConsoleQueue>
  )
}
