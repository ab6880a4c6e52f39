import {
  Button,
  DataTable,
  DateOn,
  Form,
  FormActions,
  Money,
  Pager,
  Tag,
  TextField,
  useView,
} from '../../../ui'
import { type RunLine, type RunView, runLinesPerPage } from '../queries-console'
import { texts } from '../texts'
import { lineTags } from './payouts-page'

const Table = ({ lines }: { lines: readonly RunLine[] }) => {
  const t = texts[useView().lang]
  const holder = ({ holder, checked }: RunLine) => (
    <>
      {holder}
      {checked ? null : <small class="soft"> {t.run.unchecked}</small>}
    </>
  )
  const place = (line: RunLine) => (
    <span class="num">
      {line.bankCode}-{line.branchCode} …{line.numberEnd}
    </span>
  )
  const status = (line: RunLine) => (
    <>
      <Tag kind={lineTags[line.status]}>{t.lineStatus[line.status]}</Tag>
      {line.reason ? <small> {t.reasons[line.reason]}</small> : null}
    </>
  )
  return (
    <DataTable
      named
      label={t.run.lines}
      rows={lines}
      columns={[
        { head: t.own.reference, cell: ({ reference }) => <span class="num">{String(reference)}</span> },
        { head: t.run.holder, cell: holder },
        {
          head: t.run.person,
          cell: ({ memberId, name }) => <a href={`/console/people/${memberId}`}>{name}</a>,
        },
        { head: t.run.place, cell: place },
        { head: t.console.dueOn, cell: ({ dueOn }) => <DateOn on={dueOn} /> },
        { head: t.console.status, cell: status },
        { head: t.run.yen, figure: true, cell: ({ amountYen }) => <Money yen={amountYen} /> },
      ]}
    />
  )
}

/** The transfers of a run: those that came back first; found by number, holder or name. */
export const LineTable = ({
  run,
  lines,
  page,
  word,
}: {
  run: RunView
  lines: readonly RunLine[]
  page: number
  word: string
}) => {
  const t = texts[useView().lang]
  const here = `/console/payouts/${run.id}`
  const pages = Math.ceil((lines[0]?.total ?? 0) / runLinesPerPage)
  return (
    <>
      <Form action={here} method="get" role="search">
        <TextField name="q" label={t.run.find} value={word} maxlength={60} />
        <FormActions>
          <Button>{t.bank.find}</Button>
        </FormActions>
      </Form>
      {lines.length === 0 ? <p class="soft">{t.run.none}</p> : <Table lines={lines} />}
      <Pager page={page} pages={pages} href={(to) => `${here}?q=${encodeURIComponent(word)}&page=${to}`} />
    </>
  )
}
