import {
  Button,
  ButtonLink,
  Card,
  ConsoleLayout,
  DataTable,
  DateOn,
  DefList,
  Empty,
  Form,
  FormActions,
  formatCount,
  Money,
  MoneyField,
  PageHead,
  Section,
  Split,
  Tag,
  type TagKind,
  useView,
} from '../../../ui'
import type { bankPlace } from '../banks'
import type { RunStatus } from '../lifecycle'
import type { Holdings, RunListRow } from '../queries-console'
import { texts } from '../texts'
import type { Payer } from './payer-page'

export const runTags: Record<RunStatus, TagKind> = {
  prepared: 'due',
  checked: 'due',
  approved: 'due',
  sent: 'mode',
  settled: 'done',
  discarded: 'plain',
}

const HoldingsCard = ({ holdings }: { holdings: Holdings }) => {
  const t = texts[useView().lang].console
  return (
    <Card title={t.holdings}>
      <DefList
        items={[
          { term: t.provider, value: <Money yen={holdings.providerYen} /> },
          { term: t.bankBalance, value: <Money yen={holdings.bankYen} /> },
          { term: t.inFlight, value: <Money yen={holdings.inFlightYen} /> },
        ]}
      />
      <Form action="/console/payouts/provider-payouts" label={t.recordTitle}>
        <MoneyField name="amountYen" label={t.recordYen} required />
        <MoneyField name="feeYen" label={t.recordFeeYen} hint={t.recordFeeHint} />
        <FormActions>
          <Button>{t.record}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const PayerCard = ({
  payer,
  place,
}: {
  payer: Payer | undefined
  place: Awaited<ReturnType<typeof bankPlace>> | undefined
}) => {
  const t = texts[useView().lang]
  return (
    <Card title={t.console.payer}>
      {payer ? (
        <p>
          {payer.name}
          <br />
          <small class="num">
            {place ? `${place.bank.name} ${place.branch.name}` : `${payer.bankCode}-${payer.branchCode}`}{' '}
            {payer.number}
          </small>
        </p>
      ) : (
        <p class="soft">{t.console.payerNone}</p>
      )}
      <ButtonLink href="/console/payouts/payer" kind={payer ? 'quiet' : 'main'}>
        {payer ? t.console.payerChange : t.console.payerSet}
      </ButtonLink>
    </Card>
  )
}

const Runs = ({ runs }: { runs: readonly RunListRow[] }) => {
  const t = texts[useView().lang]
  const day = ({ id, payOn, kind }: RunListRow) => (
    <>
      <a href={`/console/payouts/${id}`}>
        <DateOn on={payOn} />
      </a>
      <small> {t.runKind[kind]}</small>
    </>
  )
  const status = ({ status, returned }: RunListRow) => (
    <>
      <Tag kind={runTags[status]}>{t.runStatus[status]}</Tag>
      {returned > 0 ? <small> {t.console.returned(returned)}</small> : null}
    </>
  )
  return (
    <DataTable
      named
      label={t.console.runs}
      rows={runs}
      columns={[
        { head: t.console.payOn, cell: day },
        { head: t.console.status, cell: status },
        { head: t.console.closedOn, cell: ({ closedOn }) => <DateOn on={closedOn} /> },
        { head: t.console.dueOn, cell: ({ dueOn }) => <DateOn on={dueOn} /> },
        { head: t.console.count, figure: true, cell: ({ lineCount }) => formatCount(lineCount) },
        { head: t.console.total, figure: true, cell: ({ totalYen }) => <Money yen={totalYen} /> },
      ]}
    />
  )
}

/** All runs, what lies where, and the account that pays. */
export const RunListPage = (props: {
  runs: readonly RunListRow[]
  holdings: Holdings
  payer: Payer | undefined
  place: Awaited<ReturnType<typeof bankPlace>> | undefined
}) => {
  const t = texts[useView().lang].console
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.runs}>
        {props.runs.length === 0 ? <Empty title={t.empty} text={t.emptyText} /> : <Runs runs={props.runs} />}
      </Section>
      <Split aside={<PayerCard payer={props.payer} place={props.place} />}>
        <HoldingsCard holdings={props.holdings} />
      </Split>
    </ConsoleLayout>
  )
}
