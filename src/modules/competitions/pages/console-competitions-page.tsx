import {
  ConsoleLayout,
  CountLine,
  DataTable,
  Empty,
  formatCount,
  formatMoney,
  nameOf,
  PageHead,
  Pager,
  Tabs,
  Tag,
  useView,
  When,
} from '../../../ui'
import {
  type ConsoleCompetition,
  type ConsoleFilter,
  competitionsPerPage,
  consoleFilters,
} from '../queries-console'
import { texts } from '../texts'

export const consolePath = '/console/competitions'

const Table = ({ rows }: { rows: readonly ConsoleCompetition[] }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <DataTable
      named
      rows={rows}
      columns={[
        { head: t.console.name, cell: ({ id, title }) => <a href={`${consolePath}/${id}`}>{title}</a> },
        { head: t.console.status, cell: ({ status }) => <Tag>{t.status[status]}</Tag> },
        {
          head: t.page.client,
          cell: (one) => <a href={`/console/people/${one.clientId}`}>{nameOf(one.clientName, lang)}</a>,
        },
        { head: t.page.prize, figure: true, cell: ({ prizeYen }) => formatMoney(prizeYen) },
        {
          head: t.page.closes,
          cell: ({ closesAt }) => (closesAt ? <When at={closesAt} form="date" /> : null),
        },
        { head: t.page.entries, figure: true, cell: ({ entries }) => formatCount(entries) },
        { head: t.console.alike, figure: true, cell: ({ alike }) => formatCount(alike) },
        {
          head: t.console.appeals,
          figure: true,
          cell: ({ appeals }) => (appeals > 0 ? <b>{formatCount(appeals)}</b> : formatCount(0)),
        },
      ]}
    />
  )
}

interface Props {
  rows: readonly ConsoleCompetition[]
  status: ConsoleFilter
  page: number
}

/** All competitions that were paid for, for operators. */
export const ConsoleCompetitionsPage = ({ rows, status, page }: Props) => {
  const t = texts[useView().lang]
  const href = (name: ConsoleFilter) => (name ? `${consolePath}?status=${name}` : consolePath)
  const total = rows[0]?.total ?? 0
  const tabs = [null, ...consoleFilters] as const
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.console.lead} />
      <Tabs
        label={t.console.status}
        items={tabs.map((name) => ({
          href: href(name),
          label:
            name === null
              ? t.console.all
              : name === 'appealed'
                ? t.console.appealed
                : t.status[name as 'open'],
          current: name === status,
        }))}
      />
      {total === 0 ? (
        <Empty title={t.console.none} text={t.console.noneText} />
      ) : (
        <>
          <CountLine count={total} />
          <Table rows={rows} />
        </>
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / competitionsPerPage)}
        href={(n) => `${href(status)}${status ? '&' : '?'}page=${n}`}
      />
    </ConsoleLayout>
  )
}
