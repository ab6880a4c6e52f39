import { ButtonLink, ConsoleQueue, nameOf, Row, Tag, useView, When } from '../../../ui'
import { guardTexts } from '../../guard'
import { type HeldRow, heldPerPage } from '../queries-held'
import { heldTexts as texts } from '../texts'

export const heldPath = '/console/held-messages'
const hourMs = 3_600_000
export const heldTones = { held: 'due', released: 'done', rejected: 'stop', withdrawn: 'plain' } as const

const Line = ({ row }: { row: HeldRow }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const hours = Math.floor((at.getTime() - row.heldAt.getTime()) / hourMs)
  return (
    <Row aside={<ButtonLink href={`${heldPath}/${row.id}`}>{t.queue.open}</ButtonLink>}>
      <b>{t.queue.towards(nameOf(row.senderName, lang), nameOf(row.recipientName, lang))}</b>{' '}
      {row.kinds.map((kind) => (
        <>
          <Tag>{guardTexts[lang].kinds[kind]}</Tag>{' '}
        </>
      ))}
      {row.status === 'held' ? null : <Tag kind={heldTones[row.status]}>{t.status[row.status]}</Tag>}
      <small class="num">
        <When at={row.decidedAt ?? row.heldAt} />
        {row.status === 'held' ? ` · ${t.queue.waited(hours)}` : ''}
      </small>
    </Row>
  )
}

/** The operators' queue of held messages: what waits, oldest first. */
export const HeldListPage = ({
  rows,
  tab,
  page,
}: {
  rows: readonly HeldRow[]
  tab: 'held' | 'decided'
  page: number
}) => {
  const t = texts[useView().lang].queue
  return (
    <ConsoleQueue
      title={t.title}
      lead={t.lead}
      path={heldPath}
      tabs={[
        { name: 'held', label: t.heldTab, empty: { title: t.none, text: t.noneText } },
        { name: 'decided', label: t.decidedTab, empty: { title: t.noneDecided, text: t.noneDecidedText } },
      ]}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={heldPerPage}
    >
      {rows.map((row) => (
        <Line row={row} />
      ))}
    </ConsoleQueue>
  )
}
