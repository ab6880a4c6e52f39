import {
  ButtonLink,
  ConsoleLayout,
  CountLine,
  Empty,
  PageHead,
  Pager,
  Row,
  Rows,
  Tabs,
  Tag,
  useView,
  When,
} from '../../../ui'
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
      <b>{row.name || t.queue.unnamed}</b> <Tag>{t.identity.kinds[row.documentKind]}</Tag>{' '}
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
  const total = rows[0]?.total ?? 0
  const here = '/console/verification'
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Tabs
        label={t.title}
        items={[
          { href: here, label: t.waitingTab, current: tab === 'waiting' },
          { href: `${here}?tab=decided`, label: t.decidedTab, current: tab === 'decided' },
        ]}
      />
      {rows.length === 0 ? (
        <Empty
          title={tab === 'waiting' ? t.empty : t.noneDecided}
          text={tab === 'waiting' ? t.emptyText : t.noneDecidedText}
        />
      ) : (
        <>
          <CountLine count={total} />
          <Rows>
            {rows.map((row) => (
              <Entry row={row} />
            ))}
          </Rows>
          <Pager
            page={page}
            pages={Math.ceil(total / queuePageSize)}
            href={(n) => `${here}?tab=${tab}&page=${n}`}
          />
        </>
      )}
    </ConsoleLayout>
  )
}
