import {
  ConsoleLayout,
  CountLine,
  Empty,
  formatCount,
  formatMoney,
  nameOf,
  PageHead,
  Pager,
  TableFrame,
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

const Line = ({ one }: { one: ConsoleCompetition }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <tr>
      <th scope="row">
        <a href={`${consolePath}/${one.id}`}>{one.title}</a>
      </th>
      <td>
        <Tag>{t.status[one.status]}</Tag>
      </td>
      <td>
        <a href={`/console/people/${one.clientId}`}>{nameOf(one.clientName, lang)}</a>
      </td>
      <td class="figure">{formatMoney(one.prizeYen)}</td>
      <td>{one.closesAt ? <When at={one.closesAt} form="date" /> : null}</td>
      <td class="figure">{formatCount(one.entries)}</td>
      <td class="figure">{formatCount(one.alike)}</td>
      <td class="figure">{one.appeals > 0 ? <b>{formatCount(one.appeals)}</b> : formatCount(0)}</td>
    </tr>
  )
}

const Table = ({ rows }: { rows: readonly ConsoleCompetition[] }) => {
  const t = texts[useView().lang]
  return (
    <TableFrame>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.console.name}</th>
            <th scope="col">{t.console.status}</th>
            <th scope="col">{t.page.client}</th>
            <th scope="col" class="figure">
              {t.page.prize}
            </th>
            <th scope="col">{t.page.closes}</th>
            <th scope="col" class="figure">
              {t.page.entries}
            </th>
            <th scope="col" class="figure">
              {t.console.alike}
            </th>
            <th scope="col" class="figure">
              {t.console.appeals}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Line one={one} />
          ))}
        </tbody>
      </table>
    </TableFrame>
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
