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
  type ConsoleFilter,
  type ConsoleTask,
  consoleFilters,
  consoleTasksPerPage,
} from '../queries-console-list'
import { texts, workTexts } from '../texts'
import { appealsPath } from './appeal-pages'

export const consolePath = '/console/tasks'

const Table = ({ rows }: { rows: readonly ConsoleTask[] }) => {
  const { lang } = useView()
  const t = workTexts[lang].consoleList
  return (
    <DataTable
      named
      rows={rows}
      columns={[
        { head: t.name, cell: ({ id, title }) => <a href={`/tasks/${id}`}>{title}</a> },
        { head: t.status, cell: ({ status }) => <Tag>{texts[lang].status[status]}</Tag> },
        {
          head: t.client,
          cell: (one) => <a href={`/console/people/${one.clientId}`}>{nameOf(one.clientName, lang)}</a>,
        },
        { head: t.unit, figure: true, cell: ({ unitYen }) => formatMoney(unitYen) },
        { head: t.ends, cell: ({ endsAt }) => <When at={endsAt} form="date" /> },
        {
          head: t.approved,
          figure: true,
          cell: ({ approved, worksCount }) => `${formatCount(approved)} / ${formatCount(worksCount)}`,
        },
        { head: t.waiting, figure: true, cell: ({ waiting }) => formatCount(waiting) },
        { head: t.rejections, figure: true, cell: ({ rejections }) => formatCount(rejections) },
        {
          head: t.asked,
          figure: true,
          cell: ({ asked }) => (asked > 0 ? <a href={appealsPath}>{formatCount(asked)}</a> : formatCount(0)),
        },
      ]}
    />
  )
}

interface Props {
  rows: readonly ConsoleTask[]
  filter: ConsoleFilter
  page: number
}

/** All tasks that were paid for, for operators. */
export const ConsoleTasksPage = ({ rows, filter, page }: Props) => {
  const { lang } = useView()
  const t = workTexts[lang].consoleList
  const href = (name: ConsoleFilter) => (name ? `${consolePath}?status=${name}` : consolePath)
  const total = rows[0]?.total ?? 0
  const label = (name: ConsoleFilter): string => {
    if (name === null) return t.all
    return name === 'asked' ? t.asked : texts[lang].status[name]
  }
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Tabs
        label={t.status}
        items={[null, ...consoleFilters].map((name) => ({
          ...{ href: href(name), label: label(name), current: name === filter },
        }))}
      />
      {total === 0 ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <>
          <CountLine count={total} />
          <Table rows={rows} />
        </>
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / consoleTasksPerPage)}
        href={(n) => `${href(filter)}${filter ? '&' : '?'}page=${n}`}
      />
    </ConsoleLayout>
  )
}
