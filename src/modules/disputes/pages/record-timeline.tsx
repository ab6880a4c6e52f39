import type { Child } from 'hono/jsx'
import { FileRow, Money, Timeline, TimelineEvent, TimelineMessage, useView } from '../../../ui'
import { contractTexts } from '../../contracts'
import { guardTexts, type Kind } from '../../guard'
import { ledgerTexts, type TraceStep } from '../../ledger'
import type { FileHref } from '../../messages'
import type { StepVerb } from '../lifecycle'
import type { DisputeHead } from '../queries'
import type { RecordLine } from '../queries-record'
import { texts } from '../texts'

const Below = ({ line, fileHref, withBody }: { line: RecordLine; fileHref: FileHref; withBody: boolean }) => (
  <>
    {withBody && line.body ? <p class="dispute-words">{line.body}</p> : null}
    {line.files.map((file) => (
      <FileRow name={file.name} size={file.size} href={fileHref(file.id, file.name)} />
    ))}
  </>
)

/** One recorded thing in words. */
const whatOf = (line: RecordLine, lang: 'ja' | 'en'): string => {
  const t = texts[lang]
  const words = contractTexts[lang]
  if (line.kind === 'event') return (words.verb as Record<string, string>)[line.verb ?? ''] ?? ''
  if (line.kind === 'step') return t.event[line.verb as StepVerb]
  if (line.kind === 'delivery') return `${t.console.delivered} · ${words.room.round(line.version ?? 1)}`
  if (line.kind === 'terms') return t.console.terms(line.version ?? 1)
  const found = line.kinds.map((kind) => guardTexts[lang].kinds[kind as Kind]).join(', ')
  return t.console.guard(found)
}

const RecordItem = ({
  line,
  dispute,
  fileHref,
}: {
  line: RecordLine
  dispute: DisputeHead
  fileHref: FileHref
}) => {
  const { lang } = useView()
  const names = { client: dispute.clientName, freelancer: dispute.freelancerName }
  const isSide = line.byRole === 'client' || line.byRole === 'freelancer'
  const below = (
    <Below line={line} fileHref={fileHref} withBody={line.kind !== 'message' && line.kind !== 'statement'} />
  )
  if (line.kind === 'statement' && isSide)
    return (
      <TimelineMessage name={names[line.byRole as 'client']} at={line.at} text={line.body} below={below} />
    )
  if (line.kind === 'message' && line.name)
    return <TimelineMessage name={line.name} at={line.at} text={line.body} below={below} />
  const by = line.kind === 'guard' ? line.name : line.byRole ? contractTexts[lang].role[line.byRole] : null
  const kind =
    line.kind === 'delivery' ? 'key' : line.kind === 'guard' ? 'stop' : line.kind === 'step' ? 'due' : 'plain'
  return (
    <TimelineEvent at={line.at} kind={kind} below={below}>
      {line.kind === 'message' ? line.body : whatOf(line, lang)}
      {by ? ` · ${by}` : ''}
    </TimelineEvent>
  )
}

const MoneyItem = ({ step }: { step: TraceStep }) => {
  const { lang } = useView()
  const t = ledgerTexts[lang].ledger
  const kind =
    step.kind === 'charge' ? t.charge : step.kind === 'refund-request' ? t.refund : t.kinds[step.kind]
  return (
    <TimelineEvent at={step.at} kind="plain">
      {texts[lang].console.money(kind)} <Money yen={step.amountYen} />
    </TimelineEvent>
  )
}

/** Messages, deliveries, terms, money, findings, and the steps of the dispute, oldest first. */
export const RecordTimeline = ({
  dispute,
  record,
  trace,
  fileHref,
}: {
  dispute: DisputeHead
  record: readonly RecordLine[]
  trace: readonly TraceStep[]
  fileHref: FileHref
}) => {
  const items: { at: Date; body: Child }[] = [
    ...record.map((line) => ({
      at: line.at,
      body: <RecordItem line={line} dispute={dispute} fileHref={fileHref} />,
    })),
    ...trace.map((step) => ({ at: step.at, body: <MoneyItem step={step} /> })),
  ]
  items.sort((a, b) => a.at.getTime() - b.at.getTime())
  return <Timeline label={texts[useView().lang].console.record}>{items.map(({ body }) => body)}</Timeline>
}
