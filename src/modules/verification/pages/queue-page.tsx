import { ButtonLink, ConsoleQueue, nameOf, Row, Tag, useView, When } from '../../../ui'
import { type QueueRow, queuePageSize } from '../queries-console'
import { texts } from '../texts'

const hourMs = 3_600_000
const tones = { submitted: 'due', approved: 'done', rejected: 'stop' } as const

const Entry = ({ row }: { row: QueueRow }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const hours = Math.floor((at.getTime() - row.submittedAt.getTime()) / hourMs)
  return (
    <Row aside={<ButtonLink href={`/console/verification/${row.id}`}>{t.queue.open}</ButtonLink>}>
      <b>{nameOf(row.name, lang)}</b> <Tag>{t.identity.kinds[row.documentKind]}</Tag>{' '}
      {row.attempt > 1 ? <Tag>{t.queue.attempt(row.attempt)}</Tag> : null}{' '}
      {row.status === 'submitted' ? null : <Tag kind={tones[row.status]}>{t.queue.status[row.status]}</Tag>}
      <small class="num">
        <When at={row.decidedAt ?? row.submittedAt} />
        {row.status === 'submitted' ? ` · ${t.queue.waitedFor} ${t.queue.waited(hours)}` : ''}
      </small>
    </Row>
  )
}

/** The operators' queue: what waits, oldest first. */
export const QueuePage = ({
  rows,
  tab,
  page,
}: {
  rows: QueueRow[]
  tab: 'waiting' | 'decided'
  page: number
}) => {
  const t = texts[useView().lang].queue
  return (
    <ConsoleQueue
      title={t.title}
      lead={t.lead}
      path="/console/verification"
      tabs={[
        { name: 'waiting', label: t.waitingTab, empty: { title: t.empty, text: t.emptyText } },
        { name: 'decided', label: t.decidedTab, empty: { title: t.noneDecided, text: t.noneDecidedText } },
      ]}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={queuePageSize}
    >
      {rows.map((row) => (
        <Entry row={row} />
      ))}
    </ConsoleQueue>
  )
}
