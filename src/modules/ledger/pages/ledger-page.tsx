import {
  ConsoleLayout,
  formatCount,
  Money,
  Notice,
  PageHead,
  Section,
  TableFrame,
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
    <TableFrame label={t.accounts}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.account}</th>
            <th scope="col" class="figure">
              {t.count}
            </th>
            <th scope="col" class="figure">
              {t.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr>
              <th scope="row">{t.accountKinds[account.kind]}</th>
              <td class="figure">{formatCount(account.accounts)}</td>
              <td class="figure">
                <Money yen={account.balanceYen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const Postings = ({ postings }: { postings: readonly PostingRow[] }) => {
  const t = texts[useView().lang].ledger
  if (postings.length === 0) return <p class="soft">{t.noPostings}</p>
  return (
    <TableFrame>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.seq}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.at}</th>
            <th scope="col">{t.actor}</th>
            <th scope="col" class="figure">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {postings.map((posting) => (
            <tr>
              <td>
                <a href={`/console/ledger/${posting.id}`}>{String(posting.id)}</a>
              </td>
              <td>{t.kinds[posting.kind]}</td>
              <td>
                <When at={posting.at} form="short" />
              </td>
              <td>{posting.actor ?? t.nobody}</td>
              <td class="figure">
                <Money yen={posting.movedYen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const Disputes = ({ disputes }: { disputes: readonly DisputeRow[] }) => {
  const t = texts[useView().lang].ledger
  return (
    <TableFrame label={t.disputes}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.at}</th>
            <th scope="col">{t.reference}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col" class="figure">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {disputes.map((dispute) => (
            <tr>
              <td>
                <When at={dispute.openedAt} form="short" />
              </td>
              <td>{dispute.orderId}</td>
              <td>
                <Tag kind={dispute.status === 'open' ? 'due' : 'plain'}>{t.disputeState[dispute.status]}</Tag>
              </td>
              <td class="figure">
                <Money yen={dispute.amountYen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
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
