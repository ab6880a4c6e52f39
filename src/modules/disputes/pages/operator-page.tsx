import { raw } from 'hono/html'
import { renderMarkdown } from '../../../platform/markdown'
import { ConsoleLayout, DateOn, Notice, PageHead, Section, Split, useView } from '../../../ui'
import type { TraceStep } from '../../ledger'
import type { FileHref } from '../../messages'
import type { AppealView } from '../queries-appeals'
import type { OperatorDispute } from '../queries-console'
import type { RecordLine } from '../queries-record'
import { texts } from '../texts'
import { AppealCards, type FreeYen } from './appeal-cards'
import { AppealRecord } from './appeal-parts'
import { DecideCards } from './decide-cards'
import { DisputeFacts, DisputeTag, standing } from './dispute-facts'
import { RecordTimeline } from './record-timeline'

/** What was decided, for whom to read, and by whom. */
const Decided = ({ dispute }: { dispute: OperatorDispute }) => {
  const t = texts[useView().lang].page
  if (dispute.decision === null) return null
  return (
    <Notice kind="done" title={t.decision}>
      <p class="dispute-words">{dispute.decision}</p>
      <p class="small soft">{[dispute.decidedName, dispute.approvedName].filter(Boolean).join(' · ')}</p>
    </Notice>
  )
}

const Head = ({ dispute }: { dispute: OperatorDispute }) => {
  const t = texts[useView().lang]
  return (
    <PageHead
      title={dispute.title}
      above={<a href="/console/disputes">{t.console.title}</a>}
      lead={
        <>
          <DisputeTag dispute={dispute} /> {t.page.between(dispute.clientName, dispute.freelancerName)}
        </>
      }
    />
  )
}

interface OperatorPageProps {
  dispute: OperatorDispute
  viewerId: string
  record: readonly RecordLine[]
  trace: readonly TraceStep[]
  fileHref: FileHref
  appeal: { found: AppealView; free: FreeYen } | undefined
}

const Recorded = ({ dispute, record, trace, fileHref }: OperatorPageProps) => {
  const t = texts[useView().lang].console
  return (
    <Section title={t.record}>
      <p class="soft small">
        {t.recordLead} {t.hidden}
      </p>
      {dispute.brief ? <div class="markdown">{raw(renderMarkdown(dispute.brief))}</div> : null}
      <RecordTimeline dispute={dispute} record={record} trace={trace} fileHref={fileHref} />
    </Section>
  )
}

/** A dispute before an operator: what is at stake, everything recorded, and the decision. */
export const OperatorPage = (props: OperatorPageProps) => {
  const { dispute, viewerId, appeal } = props
  const t = texts[useView().lang]
  const isOver = dispute.endedAt !== null
  return (
    <ConsoleLayout title={dispute.title}>
      <Head dispute={dispute} />
      <Split
        aside={
          appeal ? (
            <AppealCards dispute={dispute} appeal={appeal.found} free={appeal.free} viewerId={viewerId} />
          ) : (
            <DecideCards dispute={dispute} viewerId={viewerId} />
          )
        }
      >
        <DisputeFacts
          dispute={isOver ? standing(dispute, appeal?.found) : { ...dispute, rewardYen: null, fault: null }}
        />
        {dispute.payBy && !isOver ? (
          <p class="small">
            {t.console.legal}: <DateOn on={dispute.payBy} />
          </p>
        ) : null}
        {isOver ? <Decided dispute={dispute} /> : null}
        {appeal ? <AppealRecord appeal={appeal.found} dispute={dispute} /> : null}
        <Recorded {...props} />
      </Split>
    </ConsoleLayout>
  )
}
