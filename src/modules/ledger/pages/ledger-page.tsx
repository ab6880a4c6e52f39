import {
  ConsoleLayout,
  DataTable,
  formatCount,
  Money,
  Notice,
  PageHead,
  Section,
  Tag,
  useView,
  When,
} from '../../../ui'
import type { AccountSum, DisputeRow, ledgerPage, PostingRow } from '../queries-console'
import { texts } from '../texts'
import type { LedgerReport } from '../verify'

const Verdict = ({ report }: { report: LedgerReport }) => {
  const t = texts[useView().lang].ledger
  if (report.faults.length === 0)
    return (
      <Notice kind="done" title={t.sound}>
        <p>{t.soundText(formatCount(report.accounts), formatCount(report.postings))}</p>
      </Notice>
    )
  return (
    <Notice kind="stop" title={t.faulty(report.faults.length)}>
      <ul>
        {report.faults.slice(0, 50).map((fault) => (
          <li class="num">
            {fault.rule} {fault.subject}: <Money yen={fault.found} /> ≠ <Money yen={fault.wanted} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Accounts = ({ accounts }: { accounts: readonly AccountSum[] }) => {
  const t = texts[useView().lang].ledger
  return (
    <DataTable
      named
      label={t.accounts}
      rows={accounts}
      columns={[
        { head: t.account, cell: ({ kind }) => t.accountKinds[kind] },
        { head: t.count, figure: true, cell: ({ accounts: count }) => formatCount(count) },
        { head: t.balance, figure: true, cell: ({ balanceYen }) => <Money yen={balanceYen} /> },
      ]}
    />
  )
}

const Postings = ({ postings }: { postings: readonly PostingRow[] }) => {
  const t = texts[useView().lang].ledger
  if (postings.length === 0) return <p class="soft">{t.noPostings}</p>
  return (
    <DataTable
      rows={postings}
      columns={[
        { head: t.seq, cell: ({ id }) => <a href={`/console/ledger/${id}`}>{String(id)}</a> },
        { head: t.kind, cell: ({ kind }) => t.kinds[kind] },
        { head: t.at, cell: ({ at }) => <When at={at} form="short" /> },
        { head: t.actor, cell: ({ actor }) => actor ?? t.nobody },
        { head: t.amount, figure: true, cell: ({ movedYen }) => <Money yen={movedYen} /> },
      ]}
    />
  )
}

const Disputes = ({ disputes }: { disputes: readonly DisputeRow[] }) => {
  const t = texts[useView().lang].ledger
  return (
    <DataTable
      label={t.disputes}
      rows={disputes}
      columns={[
        { head: t.at, cell: ({ openedAt }) => <When at={openedAt} form="short" /> },
        { head: t.reference, cell: ({ orderId }) => orderId },
        {
          head: t.kind,
          cell: ({ status }) => (
            <Tag kind={status === 'open' ? 'due' : 'plain'}>{t.disputeState[status]}</Tag>
          ),
        },
        { head: t.amount, figure: true, cell: ({ amountYen }) => <Money yen={amountYen} /> },
      ]}
    />
  )
}

/** The operator's view of all money: proven on every visit. */
export const LedgerPage = (props: {
  ledger: Awaited<ReturnType<typeof ledgerPage>>
  disputes: readonly DisputeRow[]
  report: LedgerReport
}) => {
  const t = texts[useView().lang].ledger
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <div class="ledger-verdict">
        <Verdict report={props.report} />
      </div>
      <Section title={t.accounts}>
        <Accounts accounts={props.ledger.accounts} />
      </Section>
      {props.disputes.length > 0 ? (
        <Section title={t.disputes}>
          <Disputes disputes={props.disputes} />
        </Section>
      ) : null}
      <Section title={t.postings}>
        <Postings postings={props.ledger.postings} />
      </Section>
    </ConsoleLayout>
  )
}
