import { ButtonLink, ConsoleQueue, nameOf, Row, Tag, useView, When } from '../../../ui'
import { type FlaggedMember, type FlaggedTab, flaggedPerPage } from '../queries'
import { consoleTexts as texts } from '../texts'

export const dealsPath = '/console/direct-deals'

const Line = ({ row }: { row: FlaggedMember }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Row aside={<ButtonLink href={`${dealsPath}/${row.memberId}`}>{t.open}</ButtonLink>}>
      <b>{nameOf(row.name, lang)}</b> <Tag kind="due">{t.texts(row.texts)}</Tag>
      <small class="num">
        {t.counts(row)} · {t.last} <When at={row.lastAt} />
      </small>
    </Row>
  )
}

/** Who repeats direct deals, and whom readers have reported. */
export const FlaggedListPage = ({
  rows,
  tab,
  page,
}: {
  rows: readonly FlaggedMember[]
  tab: FlaggedTab
  page: number
}) => {
  const t = texts[useView().lang]
  return (
    <ConsoleQueue
      title={t.title}
      lead={t.lead}
      path={dealsPath}
      tabs={[
        { name: 'repeated', label: t.tabs.repeated, empty: t.empty.repeated },
        { name: 'reported', label: t.tabs.reported, empty: t.empty.reported },
      ]}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={flaggedPerPage}
    >
      {rows.map((row) => (
        <Line row={row} />
      ))}
    </ConsoleQueue>
  )
}
