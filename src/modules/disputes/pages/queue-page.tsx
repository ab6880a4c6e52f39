import { ConsoleQueue, DataTable, DateOn, formatMoney, Row, Section, Tag, useView, When } from '../../../ui'
import { type Load, type QueueRow, type QueueTab, queuePerPage } from '../queries-console'
import { daysSince } from '../rules'
import { texts } from '../texts'
import { DisputeTag } from './dispute-facts'

const Line = ({ row, tab }: { row: QueueRow; tab: QueueTab }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const isAppealed = tab === 'appeals'
  const since = (isAppealed ? row.appealedAt : row.escalatedAt) ?? row.openedAt
  const isWaiting = isAppealed || !row.endedAt
  return (
    <Row aside={formatMoney(row.priceYen)}>
      <a href={`/console/disputes/${row.id}`}>
        <b>{row.title}</b>
      </a>{' '}
      <DisputeTag dispute={row} />{' '}
      {isWaiting ? <Tag kind="due">{t.console.age(daysSince(since, at))}</Tag> : null}
      <small>
        {t.console.between(row.clientName, row.freelancerName)} · {t.reason[row.reason]} ·{' '}
        {row.takenName ? t.console.taken(row.takenName) : t.console.nobody} ·{' '}
        <When at={isWaiting ? since : (row.endedAt ?? since)} form="date" />
        {row.payBy && !row.endedAt ? (
          <>
            {' '}
            · {t.console.legal} <DateOn on={row.payBy} />
          </>
        ) : null}
      </small>
    </Row>
  )
}

const Loads = ({ loads }: { loads: readonly Load[] }) => {
  const { lang, at } = useView()
  const t = texts[lang].console
  return (
    <Section title={t.load}>
      {loads.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <DataTable
          named
          columns={[
            { head: t.operator, cell: ({ name }: Load) => name },
            { head: t.inHand, figure: true, cell: ({ inHand }: Load) => inHand },
            {
              head: t.oldest,
              figure: true,
              cell: ({ oldestAt }: Load) => t.age(daysSince(oldestAt, at)),
            },
          ]}
          rows={loads}
        />
      )}
    </Section>
  )
}

/** Disputes that the operators have to decide, with their age, and who has how many in hand. */
export const QueuePage = ({
  tab,
  rows,
  page,
  loads,
}: {
  tab: QueueTab
  rows: readonly QueueRow[]
  page: number
  loads: readonly Load[]
}) => {
  const t = texts[useView().lang].console
  return (
    <ConsoleQueue
      title={t.title}
      lead={t.lead}
      path="/console/disputes"
      tabs={[
        { name: 'waiting', label: t.waiting, empty: { title: t.empty, text: t.emptyText } },
        { name: 'appeals', label: t.appeals, empty: { title: t.emptyAppeals, text: t.emptyAppealsText } },
        { name: 'over', label: t.over, empty: { title: t.emptyOver, text: t.emptyOverText } },
      ]}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={queuePerPage}
      below={tab === 'over' ? null : <Loads loads={loads} />}
    >
      {rows.map((row) => (
        <Line row={row} tab={tab} />
      ))}
    </ConsoleQueue>
  )
}
