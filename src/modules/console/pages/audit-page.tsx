import type { Lang } from '../../../platform/i18n'
import {
  Button,
  ConsoleLayout,
  CountLine,
  DataTable,
  DateField,
  Empty,
  FacetPanel,
  Form,
  OlderPager,
  PageHead,
  SelectField,
  TextField,
  useView,
  When,
} from '../../../ui'
import { pageSize } from '../queries'
import type { AuditAsked, AuditRow } from '../queries-audit'
import { deedText, detailWords, subjectText, texts } from '../texts'

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
        <TextField name="actor" label={t.byWhom} value={asked.actor} type="search" unmarked />
        <TextField name="subject" label={t.ofWhat} value={asked.subject} type="search" unmarked />
        <DateField name="from" label={t.from} value={asked.from || undefined} unmarked />
        <DateField name="until" label={t.until} value={asked.until || undefined} unmarked />
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

/** A look names what it was for; other reasons were typed. */
const reasonText = (reason: string | null, lang: Lang): string => {
  const known = texts[lang].purposes as Readonly<Record<string, string>>
  return reason === null ? '' : (known[reason] ?? reason)
}

const Reason = ({ line }: { line: AuditRow }) => {
  const { lang } = useView()
  const details = detailWords(line.detail, lang)
  return (
    <>
      {reasonText(line.reason, lang)}
      {details.length > 0 ? <small class="soft"> {details.join(lang === 'ja' ? '、' : ', ')}</small> : null}
    </>
  )
}

const Table = ({ lines }: { lines: readonly AuditRow[] }) => {
  const { lang } = useView()
  const t = texts[lang].audit
  return (
    <DataTable
      rows={lines}
      columns={[
        { head: t.at, cell: ({ at }) => <When at={at} form="short" /> },
        { head: t.actor, cell: ({ actorName }) => actorName },
        { head: t.deed, cell: ({ deed }) => deedText(deed, lang) },
        { head: t.subject, cell: (line) => <Subject line={line} /> },
        { head: t.reason, cell: (line) => <Reason line={line} /> },
      ]}
    />
  )
}

/** What operators did, newest first. A page is named by the line that it comes after, so that new lines do not move it. */
export const AuditPage = ({
  lines,
  total,
  deeds,
  asked,
}: {
  lines: readonly AuditRow[]
  total: number
  deeds: readonly string[]
  asked: AuditAsked
}) => {
  const t = texts[useView().lang].audit
  const last = lines.length === pageSize ? lines.at(-1) : undefined
  const href = (before: string) => `/console/audit?${new URLSearchParams({ ...asked, before })}`
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <FacetPanel
        active={[asked.deed, asked.actor, asked.subject, asked.from, asked.until].filter(Boolean).length}
      >
        <Find asked={asked} deeds={deeds} />
      </FacetPanel>
      <CountLine count={total} />
      {lines.length === 0 ? <Empty title={t.none} text={t.noneText} /> : <Table lines={lines} />}
      <OlderPager newest={asked.before ? href('') : null} older={last ? href(String(last.id)) : null} />
    </ConsoleLayout>
  )
}
