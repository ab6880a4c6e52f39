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
  type ConsoleFilter,
  type ConsoleTask,
  consoleFilters,
  consoleTasksPerPage,
} from '../queries-console-list'
import { texts, workTexts } from '../texts'
import { appealsPath } from './appeal-pages'

export const consolePath = '/console/tasks'

const Line = ({ one }: { one: ConsoleTask }) => {
  const { lang } = useView()
  return (
    <tr>
      <th scope="row">
        <a href={`/tasks/${one.id}`}>{one.title}</a>
      </th>
      <td>
        <Tag>{texts[lang].status[one.status]}</Tag>
      </td>
      <td>
        <a href={`/console/people/${one.clientId}`}>{nameOf(one.clientName, lang)}</a>
      </td>
      <td class="figure">{formatMoney(one.unitYen)}</td>
      <td>
        <When at={one.endsAt} form="date" />
      </td>
      <td class="figure">
        {formatCount(one.approved)} / {formatCount(one.worksCount)}
      </td>
      <td class="figure">{formatCount(one.waiting)}</td>
      <td class="figure">{formatCount(one.rejections)}</td>
      <td class="figure">
        {one.asked > 0 ? <a href={appealsPath}>{formatCount(one.asked)}</a> : formatCount(0)}
      </td>
    </tr>
  )
}

const Table = ({ rows }: { rows: readonly ConsoleTask[] }) => {
  const t = workTexts[useView().lang].consoleList
  const figures = [t.approved, t.waiting, t.rejections, t.asked]
  return (
    <TableFrame>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.client}</th>
            <th scope="col" class="figure">
              {t.unit}
            </th>
            <th scope="col">{t.ends}</th>
            {figures.map((label) => (
              <th scope="col" class="figure">
                {label}
              </th>
            ))}
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
