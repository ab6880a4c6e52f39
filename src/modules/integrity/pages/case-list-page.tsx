import { ButtonLink, ConsoleQueue, nameOf, Row, Tag, useView, When } from '../../../ui'
import { type CaseRow, casesPerPage } from '../queries'
import { severeFrom } from '../rules'
import { texts } from '../texts'
import { Whole } from './case-evidence'

export const integrityPath = '/console/integrity'
const tones = { open: 'due', dismissed: 'done', confirmed: 'stop' } as const

/** The first names, each in one piece, and how many more there are. */
const Names = ({ row: { names, people } }: { row: CaseRow }) => {
  const { lang } = useView()
  const { list: t } = texts[lang]
  return (
    <b>
      {names.map((name, index) => {
        const join = index < names.length - 1 ? t.join : ' '
        return (
          <>
            <Whole>
              {nameOf(name, lang)}
              {join.trim()}
            </Whole>
            {join.endsWith(' ') ? ' ' : null}
          </>
        )
      })}
      {people > names.length ? <Whole>{t.others(people - names.length)}</Whole> : null}
    </b>
  )
}

const Line = ({ row }: { row: CaseRow }) => {
  const t = texts[useView().lang]
  return (
    <Row aside={<ButtonLink href={`${integrityPath}/${row.id}`}>{t.list.open}</ButtonLink>}>
      <Names row={row} /> <Tag kind={row.score >= severeFrom ? 'stop' : 'due'}>{t.list.score(row.score)}</Tag>{' '}
      {row.status === 'open' ? null : <Tag kind={tones[row.status]}>{t.status[row.status]}</Tag>}{' '}
      {row.reopened > 0 ? <Tag>{t.list.reopened(row.reopened)}</Tag> : null}
      <small>{row.kinds.map((kind) => t.kinds[kind]).join(t.list.join)}</small>
      <small>
        <Whole>
          {t.list.found} <When at={row.foundAt} form="date" />
        </Whole>
        {row.grownAt.getTime() === row.foundAt.getTime() ? null : (
          <>
            {' '}
            ·{' '}
            <Whole>
              {t.list.grown} <When at={row.grownAt} form="date" />
            </Whole>
          </>
        )}
      </small>
    </Row>
  )
}

/** The operators' queue: what the detectors found, the severest first. */
export const CaseListPage = ({
  rows,
  tab,
  page,
}: {
  rows: readonly CaseRow[]
  tab: 'open' | 'decided'
  page: number
}) => {
  const t = texts[useView().lang].list
  return (
    <ConsoleQueue
      title={t.title}
      lead={t.lead}
      path={integrityPath}
      tabs={[
        { name: 'open', label: t.openTab, empty: { title: t.none, text: t.noneText } },
        { name: 'decided', label: t.decidedTab, empty: { title: t.noneDecided, text: t.noneDecidedText } },
      ]}
      current={tab}
      total={rows[0]?.total ?? 0}
      page={page}
      perPage={casesPerPage}
    >
      {rows.map((row) => (
        <Line row={row} />
      ))}
    </ConsoleQueue>
  )
}
