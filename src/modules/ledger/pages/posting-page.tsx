import {
  Breadcrumbs,
  ConsoleLayout,
  DefList,
  Money,
  PageHead,
  Row,
  Rows,
  Section,
  Split,
  TableFrame,
  useView,
  When,
} from '../../../ui'
import type { EntryRow, PostingRow, TraceStep } from '../queries-console'
import { texts } from '../texts'

const Entries = ({ entries }: { entries: readonly EntryRow[] }) => {
  const t = texts[useView().lang].ledger
  const kinds: Record<string, string> = t.accountKinds
  return (
    <TableFrame label={t.account}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.account}</th>
            <th scope="col" class="figure">
              {t.seq}
            </th>
            <th scope="col" class="figure">
              {t.amount}
            </th>
            <th scope="col" class="figure">
              {t.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr>
              <th scope="row">
                {kinds[entry.accountId.split('/')[0] ?? '']} {entry.owner}
                <br />
                <small class="soft num">{entry.accountId}</small>
              </th>
              <td class="figure">{String(entry.seq)}</td>
              <td class="figure">
                <Money yen={entry.amountYen} sign />
              </td>
              <td class="figure">
                <Money yen={entry.balanceAfterYen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
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
