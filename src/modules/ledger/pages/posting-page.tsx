import {
  Breadcrumbs,
  ConsoleLayout,
  DataTable,
  DefList,
  Money,
  PageHead,
  Row,
  Rows,
  Section,
  Split,
  useView,
  When,
} from '../../../ui'
import type { EntryRow, PostingRow, TraceStep } from '../queries-console'
import { texts } from '../texts'

const Entries = ({ entries }: { entries: readonly EntryRow[] }) => {
  const t = texts[useView().lang].ledger
  const kinds: Record<string, string> = t.accountKinds
  const account = ({ accountId, owner }: EntryRow) => (
    <>
      {kinds[accountId.split('/')[0] ?? '']} {owner}
      <br />
      <small class="soft num">{accountId}</small>
    </>
  )
  return (
    <DataTable
      named
      label={t.account}
      rows={entries}
      columns={[
        { head: t.account, cell: account },
        { head: t.seq, figure: true, cell: ({ seq }) => String(seq) },
        { head: t.amount, figure: true, cell: ({ amountYen }) => <Money yen={amountYen} sign /> },
        { head: t.after, figure: true, cell: ({ balanceAfterYen }) => <Money yen={balanceAfterYen} /> },
      ]}
    />
  )
}

const TraceRow = ({ step, current }: { step: TraceStep; current: boolean }) => {
  const t = texts[useView().lang].ledger
  const name =
    step.kind === 'charge' ? t.charge : step.kind === 'refund-request' ? t.refund : t.kinds[step.kind]
  const isPosting = step.kind !== 'charge' && step.kind !== 'refund-request'
  return (
    <Row aside={<Money yen={step.amountYen} />}>
      {isPosting && !current ? <a href={`/console/ledger/${step.id}`}>{name}</a> : <b>{name}</b>}
      <small class="num">
        <When at={step.at} /> · {step.orderId}
      </small>
    </Row>
  )
}

/** One posting, its entries, and the way of the money of its order. */
export const PostingPage = ({
  posting,
  entries,
  trace,
}: {
  posting: PostingRow
  entries: readonly EntryRow[]
  trace: readonly TraceStep[]
}) => {
  const t = texts[useView().lang].ledger
  const title = t.posting(String(posting.id))
  return (
    <ConsoleLayout title={title}>
      <PageHead
        title={title}
        above={<Breadcrumbs items={[{ label: t.title, href: '/console/ledger' }, { label: title }]} />}
      />
      <Split
        aside={
          <Section title={t.trace}>
            <Rows label={t.trace}>
              {trace.map((step) => (
                <TraceRow step={step} current={step.id === String(posting.id)} />
              ))}
            </Rows>
          </Section>
        }
      >
        <div class="ledger-facts">
          <DefList
            items={[
              { term: t.kind, value: t.kinds[posting.kind] },
              { term: t.at, value: <When at={posting.at} /> },
              { term: t.actor, value: posting.actor ?? t.nobody },
              { term: t.reference, value: posting.reference },
              { term: t.key, value: posting.idempotencyKey },
            ]}
          />
        </div>
        <Section title={t.entries}>
          <Entries entries={entries} />
        </Section>
      </Split>
    </ConsoleLayout>
  )
}
