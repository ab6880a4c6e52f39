import {
  Button,
  ButtonLink,
  Card,
  ChoiceField,
  DateOn,
  DefList,
  Form,
  FormActions,
  formatMoney,
  HiddenField,
  Layout,
  Money,
  Notice,
  PageHead,
  TextField,
  useView,
} from '../../../ui'
import { Amounts, type ChargeView } from '../../ledger'
import { practiceWays } from '../practice'
import type { Transfer } from '../queries'
import { texts } from '../texts'

/** The site's account, in words. */
export interface Account {
  bank: string
  branch: string
  kind: 'ordinary' | 'current' | 'savings'
  number: string
  holder: string
}

/** Whoever means to transfer says under which name. */
export const SenderPage = ({ charge }: { charge: ChargeView }) => {
  const t = texts[useView().lang].pay
  return (
    <Layout title={t.title} narrow>
      <div class="pay stack">
        <PageHead title={t.title} />
        <Amounts charge={charge} />
        <Card title={t.senderTitle}>
          <p class="soft small">{t.lead}</p>
          <Form action={`/pay/bank/from/${charge.id}`}>
            <TextField name="sender" label={t.sender} hint={t.senderHint} maxlength={40} required />
            <FormActions>
              <Button kind="decisive">{t.next}</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </Layout>
  )
}

const Practice = ({ transfer, attemptId }: { transfer: Transfer; attemptId: string }) => {
  const t = texts[useView().lang].pay
  return (
    <Card title={t.practice}>
      <p class="soft small">{t.practiceText}</p>
      <Form action={`/pay/bank/${transfer.chargeId}/practice`}>
        <HiddenField name="_id" value={attemptId} />
        <ChoiceField
          name="way"
          label={t.practice}
          options={practiceWays.map((value) => ({ value, label: t.ways[value] }))}
          value="in-time"
          required
        />
        <FormActions>
          <Button>{t.pretend}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Where = ({ transfer, account, until }: { transfer: Transfer; account: Account; until: string }) => {
  const t = texts[useView().lang].pay
  const left = transfer.amountYen - transfer.assignedYen
  return (
    <Card title={t.what}>
      <DefList
        items={[
          {
            term: t.account,
            value: `${account.bank} ${account.branch} ${t.kinds[account.kind]} ${account.number}`,
          },
          { term: t.holder, value: account.holder },
          ...(transfer.assignedYen > 0n
            ? [{ term: t.arrived, value: <Money yen={transfer.assignedYen} /> }]
            : []),
          {
            term: transfer.assignedYen > 0n ? t.missing : t.amount,
            value: <Money yen={left} />,
            strong: true,
          },
          { term: t.until, value: <DateOn on={until} /> },
          { term: t.name, value: `${transfer.number} ${transfer.sender}`, strong: true },
        ]}
      />
      <p class="small">{t.nameHint}</p>
      <p class="small soft">{t.fee}</p>
    </Card>
  )
}

/** Where to transfer, how much, and what to write; and how it stands. */
export const TransferPage = (props: {
  charge: ChargeView
  transfer: Transfer
  account: Account
  /** The last day on which it is waited for. */
  until: string
  back: string
  /** Set where deposits can be pretended: the id of the next. */
  practiceId: string | null
}) => {
  const { charge, transfer, account, until, back, practiceId } = props
  const t = texts[useView().lang].pay
  const isShort = transfer.assignedYen > 0n
  const left = formatMoney(transfer.amountYen - transfer.assignedYen)
  return (
    <Layout title={t.title} narrow>
      <div class="pay stack">
        <PageHead title={t.title} />
        <Notice kind="due" title={isShort ? t.short : t.waiting}>
          <p>{isShort ? t.shortText(left) : t.waitingText}</p>
        </Notice>
        <Where transfer={transfer} account={account} until={until} />
        <Amounts charge={charge} />
        {practiceId ? <Practice transfer={transfer} attemptId={practiceId} /> : null}
        <ButtonLink href={back} kind="main">
          {t.toOrder}
        </ButtonLink>
      </div>
    </Layout>
  )
}
