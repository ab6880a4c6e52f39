import {
  Button,
  DateOn,
  Form,
  FormActions,
  Money,
  Pager,
  TableFrame,
  Tag,
  TextField,
  useView,
} from '../../../ui'
import { type RunLine, type RunView, runLinesPerPage } from '../queries-console'
import { texts } from '../texts'
import { lineTags } from './payouts-page'

const Line = ({ line }: { line: RunLine }) => {
  const t = texts[useView().lang]
  return (
    <tr>
      <th scope="row" class="num">
        {String(line.reference)}
      </th>
      <td>
        {line.holder}
        {line.checked ? null : <small class="soft"> {t.run.unchecked}</small>}
      </td>
      <td>
        <a href={`/console/people/${line.memberId}`}>{line.name}</a>
      </td>
      <td class="num">
        {line.bankCode}-{line.branchCode} …{line.numberEnd}
      </td>
      <td>
        <DateOn on={line.dueOn} />
      </td>
      <td>
        <Tag kind={lineTags[line.status]}>{t.lineStatus[line.status]}</Tag>
        {line.reason ? <small> {t.reasons[line.reason]}</small> : null}
      </td>
      <td class="figure">
        <Money yen={line.amountYen} />
      </td>
    </tr>
  )
}

const Table = ({ lines }: { lines: readonly RunLine[] }) => {
  const t = texts[useView().lang]
  return (
    <TableFrame label={t.run.lines}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.own.reference}</th>
            <th scope="col">{t.run.holder}</th>
            <th scope="col">{t.run.person}</th>
            <th scope="col">{t.run.place}</th>
            <th scope="col">{t.console.dueOn}</th>
            <th scope="col">{t.console.status}</th>
            <th scope="col" class="figure">
              {t.run.yen}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </tbody>
      </table>
    </TableFrame>
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
