import { ButtonLink, ConsoleQueue, nameOf, Row, Tag, type TagKind, useView } from '../../../ui'
import type { AppealStatus } from '../lifecycle'
import type { AppealListRow } from '../queries-appeals'
import { type OperatorLoad, perPage, type Tab } from '../queries-console'
import { texts } from '../texts'
import { Age, Loads, useTabs } from './reports-page'

export const appealsPath = '/console/appeals'

export const appealTones: Readonly<Record<AppealStatus, TagKind>> = {
  open: 'due',
  taken: 'mode',
  upheld: 'plain',
  overturned: 'done',
}

const Line = ({ row, viewerId }: { row: AppealListRow; viewerId: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Row aside={<ButtonLink href={`${appealsPath}/${row.id}`}>{t.queue.open}</ButtonLink>}>
      <b>{nameOf(row.memberName, lang)}</b> <Tag>{t.kinds[row.kind]}</Tag>{' '}
      <Tag kind={appealTones[row.status]}>{t.appealStatus[row.status]}</Tag>
      <small>{row.authorId === viewerId ? t.queue.yours : t.queue.author(row.authorName)}</small>
      <small>
        <Age since={row.filedAt} /> {row.takenName ? `· ${t.queue.takenBy(row.takenName)}` : null}
      </small>
    </Row>
  )
}

/** The operators' queue of appeals: oldest first, one's own sanctions marked. */
export const AppealsPage = (props: {
  rows: readonly AppealListRow[]
  loads: readonly OperatorLoad[]
  tab: Tab
  page: number
  viewerId: string
}) => {
  const t = texts[useView().lang].queue
  return (
    <ConsoleQueue
      title={t.appeals}
      lead={t.appealsLead}
      path={appealsPath}
      tabs={useTabs()}
      current={props.tab}
      total={props.rows[0]?.total ?? 0}
      page={props.page}
      perPage={perPage}
      below={<Loads loads={props.loads} />}
    >
      {props.rows.map((row) => (
        <Line row={row} viewerId={props.viewerId} />
      ))}
    </ConsoleQueue>
  )
}
