import {
  Button,
  ConsoleLayout,
  CountLine,
  Empty,
  Form,
  PageHead,
  Pager,
  SelectField,
  TableFrame,
  TextField,
  useView,
  When,
} from '../../../ui'
import { pageSize } from '../queries'
import type { AuditRow } from '../queries-audit'
import { deedText, detailWords, subjectText, texts } from '../texts'

export interface AuditAsked {
  deed: string
  person: string
  page: number
}

const Find = ({ asked, deeds }: { asked: AuditAsked; deeds: readonly string[] }) => {
  const { lang } = useView()
  const t = texts[lang].audit
  return (
    <Form action="/console/audit" method="get" role="search" plain>
      <div class="console-find">
        <SelectField
          name="deed"
          label={t.deed}
          value={asked.deed}
          empty={t.anyDeed}
          options={deeds.map((deed) => ({ value: deed, label: deedText(deed, lang) }))}
          unmarked
        />
        <TextField name="person" label={t.person} value={asked.person} type="search" unmarked />
        <Button>{t.submit}</Button>
      </div>
    </Form>
  )
}

const subjectPaths: Record<string, string> = {
  member: '/console/people/',
  job: '/jobs/',
  review: '/console/reviews/',
  'identity-check': '/console/verification/',
  'rank-replay': '/console/lab/replays/',
  'integrity-case': '/console/integrity/',
}

const Subject = ({ line }: { line: AuditRow }) => {
  const { lang } = useView()
  const path = subjectPaths[line.subjectKind]
  const name = line.subjectName || line.subjectId
  return (
    <>
      <small class="soft">{subjectText(line.subjectKind, lang)}</small>{' '}
      {path ? <a href={path + line.subjectId}>{name}</a> : name}
    </>
  )
}

const Line = ({ line }: { line: AuditRow }) => {
  const { lang } = useView()
  const details = detailWords(line.detail, lang)
  return (
    <tr>
      <td>
        <When at={line.at} form="short" />
      </td>
      <td>{line.actorName}</td>
      <td>{deedText(line.deed, lang)}</td>
      <td>
        <Subject line={line} />
      </td>
      <td>
        {line.reason}
        {details.length > 0 ? <small class="soft"> {details.join(lang === 'ja' ? '、' : ', ')}</small> : null}
      </td>
    </tr>
  )
}

const Table = ({ lines }: { lines: readonly AuditRow[] }) => {
  const t = texts[useView().lang].audit
  return (
    <TableFrame>
      <table class="table">
        <thead>
          <tr>
            {([t.at, t.actor, t.deed, t.subject, t.reason] as const).map((name) => (
              <th scope="col">{name}</th>
            ))}
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

/** What operators did, newest first. */
export const AuditPage = ({
  lines,
  deeds,
  asked,
}: {
  lines: readonly AuditRow[]
  deeds: readonly string[]
  asked: AuditAsked
}) => {
  const t = texts[useView().lang].audit
  const total = lines[0]?.total ?? 0
  const href = (page: number) => `/console/audit?${new URLSearchParams({ ...asked, page: String(page) })}`
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Find asked={asked} deeds={deeds} />
      <CountLine count={total} />
      {lines.length === 0 ? <Empty title={t.none} text={t.noneText} /> : <Table lines={lines} />}
      <Pager page={asked.page} pages={Math.ceil(total / pageSize)} href={href} />
    </ConsoleLayout>
  )
}
