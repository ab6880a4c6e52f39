import {
  Button,
  Card,
  ConsoleLayout,
  DataTable,
  DateOn,
  FileField,
  Form,
  FormActions,
  Money,
  PageHead,
  Row,
  Rows,
  Section,
  Split,
  useView,
  When,
} from '../../../ui'
import type { Candidate } from '../matching'
import type { PayoutReturn } from '../payout-returns'
import type { DepositRow, DueRefund, StatementRow } from '../queries-console'
import { texts } from '../texts'
import { OpenDeposit } from './open-deposit'

export interface OpenRow {
  deposit: DepositRow
  candidates: readonly (Candidate & { payer: string })[]
  /** Payouts that it may be the return of. */
  returns: readonly PayoutReturn[]
}

const Upload = ({ statements }: { statements: readonly StatementRow[] }) => {
  const t = texts[useView().lang].console
  return (
    <Card title={t.upload}>
      <Form action="/console/deposits/statements" enctype="multipart/form-data">
        <FileField name="statement" label={t.file} hint={t.fileHint} required />
        <FormActions>
          <Button kind="main">{t.read}</Button>
        </FormActions>
      </Form>
      {statements.length > 0 ? (
        <Rows label={t.statements}>
          {statements.map((one) => (
            <Row>
              {one.name}
              <small>
                <When at={one.uploadedAt} form="short" /> · {t.statement(one.found, one.added)}
              </small>
            </Row>
          ))}
        </Rows>
      ) : null}
    </Card>
  )
}

const Refunds = ({ refunds }: { refunds: readonly DueRefund[] }) => {
  const t = texts[useView().lang].console
  if (refunds.length === 0) return null
  return (
    <Section title={t.refunds}>
      <p class="soft small">{t.refundsLead}</p>
      <Rows label={t.refunds}>
        {refunds.map((refund) => (
          <Row aside={<Money yen={refund.amountYen} />}>
            {refund.clientName}
            <small>
              {t.refundTo(refund.sender)} {refund.bank}
            </small>
            <Form action={`/console/deposits/refunds/${refund.id}`} label={t.refundDone}>
              <Button>{t.refundDone}</Button>
            </Form>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

const Outcome = ({ deposit }: { deposit: DepositRow }) => {
  const t = texts[useView().lang].console
  const { number, payoutNumber, decidedBy, note } = deposit
  return (
    <>
      {t.status[deposit.status]}
      {number === null ? null : ` · ${number} ${deposit.payer ?? ''}`}
      {payoutNumber === null ? null : ` · ${t.payout(String(payoutNumber), deposit.payoutMember ?? '')}`}
      <small class="soft"> · {decidedBy ? t.by(decidedBy) : t.auto}</small>
      {note ? <small class="soft"> · {note}</small> : null}
    </>
  )
}

const Decided = ({ deposits }: { deposits: readonly DepositRow[] }) => {
  const t = texts[useView().lang].console
  if (deposits.length === 0) return null
  return (
    <Section title={t.decided}>
      <DataTable
        label={t.decided}
        rows={deposits}
        columns={[
          { head: t.paidOn, cell: ({ paidOn }) => <DateOn on={paidOn} /> },
          { head: t.sender, cell: ({ sender }) => sender },
          { head: t.state, cell: (deposit) => <Outcome deposit={deposit} /> },
          { head: t.amount, figure: true, cell: ({ amountYen }) => <Money yen={amountYen} /> },
        ]}
      />
    </Section>
  )
}

/** The operators' page of what has arrived in the bank. */
export const DepositsPage = (props: {
  open: readonly OpenRow[]
  decided: readonly DepositRow[]
  refunds: readonly DueRefund[]
  statements: readonly StatementRow[]
}) => {
  const t = texts[useView().lang].console
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Split aside={<Upload statements={props.statements} />}>
        <Section title={t.open}>
          {props.open.length === 0 ? <p class="soft">{t.openNone}</p> : null}
          <ul class="deposit-list">
            {props.open.map((row) => (
              <li>
                <OpenDeposit {...row} />
              </li>
            ))}
          </ul>
        </Section>
        <Refunds refunds={props.refunds} />
        <Decided deposits={props.decided} />
      </Split>
    </ConsoleLayout>
  )
}
