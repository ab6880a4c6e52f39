import {
  Button,
  ButtonLink,
  Card,
  Form,
  FormActions,
  formatMoney,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  TextField,
  useView,
} from '../../../ui'
import type { ChargeView } from '../queries-charges'
import { testCards } from '../sandbox/cards'
import { texts } from '../texts'
import { Amounts } from './pay-parts'

const SandboxMark = () => {
  const t = texts[useView().lang].sandbox
  return (
    <Notice kind="due" title={t.mark}>
      <p>{t.markText}</p>
    </Notice>
  )
}

const TestCards = () => {
  const t = texts[useView().lang].sandbox
  return (
    <details class="pay-cards">
      <summary>{t.testCards}</summary>
      <dl>
        {testCards.map((card) => (
          <div>
            <dt class="num">{card.number.replace(/(\d{4})(?=\d)/g, '$1 ')}</dt>
            <dd>{t.deeds[card.deed]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const CardForm = ({ charge, attemptId }: { charge: ChargeView; attemptId: string }) => {
  const t = texts[useView().lang].sandbox
  return (
    <Card title={t.card}>
      <Form action={`/sandbox/pay/${charge.id}`}>
        <HiddenField name="_id" value={attemptId} />
        <TextField
          name="number"
          label={t.number}
          inputmode="numeric"
          autocomplete="cc-number"
          maxlength={23}
          required
        />
        <div class="pay-pair">
          <TextField
            name="expiry"
            label={t.expiry}
            hint={t.expiryHint}
            autocomplete="cc-exp"
            placeholder="12/30"
            maxlength={9}
            size={8}
            required
          />
          <TextField
            name="cvc"
            label={t.cvc}
            hint={t.cvcHint}
            inputmode="numeric"
            autocomplete="cc-csc"
            maxlength={4}
            size={6}
            required
          />
        </div>
        <FormActions>
          <Button kind="decisive" wide>
            {t.pay(formatMoney(charge.amountYen))}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const BankWay = ({ charge }: { charge: ChargeView }) => {
  const t = texts[useView().lang].sandbox
  return (
    <Card title={t.bank}>
      <p class="soft small">{t.bankText}</p>
      <ButtonLink href={`/pay/bank/from/${charge.id}`}>{t.bankPay}</ButtonLink>
    </Card>
  )
}

/** Where a client pays while no real provider is set: card or bank transfer (§4.3). */
export const SandboxPayPage = (props: { charge: ChargeView; attemptId: string }) => {
  const t = texts[useView().lang].sandbox
  return (
    <Layout title={t.title} narrow>
      <div class="pay stack">
        <SandboxMark />
        <PageHead title={t.title} />
        <Amounts charge={props.charge} />
        <CardForm {...props} />
        <TestCards />
        <BankWay charge={props.charge} />
      </div>
    </Layout>
  )
}

/** The card company's question to its customer. */
export const SandboxConfirmPage = ({ charge, attemptId }: { charge: ChargeView; attemptId: string }) => {
  const t = texts[useView().lang].sandbox
  return (
    <Layout title={t.confirmTitle} narrow>
      <div class="pay stack">
        <SandboxMark />
        <PageHead title={t.confirmTitle} lead={t.confirmText(formatMoney(charge.amountYen))} />
        <Amounts charge={charge} />
        <Form action={`/sandbox/pay/${charge.id}/confirm`}>
          <HiddenField name="_id" value={attemptId} />
          <FormActions>
            <Button kind="decisive" name="answer" value="approve">
              {t.approve}
            </Button>
            <Button name="answer" value="refuse">
              {t.refuse}
            </Button>
          </FormActions>
        </Form>
      </div>
    </Layout>
  )
}
