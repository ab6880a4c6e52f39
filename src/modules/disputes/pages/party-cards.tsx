import {
  Button,
  Card,
  ConfirmButton,
  DefList,
  Form,
  FormActions,
  formatMoney,
  Money,
  MoneyField,
  PostButton,
  useView,
} from '../../../ui'
import type { DisputeVerb, Side } from '../lifecycle'
import type { DisputeView } from '../queries'
import { texts } from '../texts'

/** The hidden offer of the viewer's side. */
export const OfferCard = ({ dispute, side }: { dispute: DisputeView; side: Side }) => {
  const t = texts[useView().lang].offer
  const own = dispute.ownOfferYen
  return (
    <Card title={t.title} id="offer">
      <DefList
        items={[
          ...(own === null ? [] : [{ term: t.own, value: <Money yen={own} />, strong: true }]),
          { term: t.other, value: dispute.hasOtherOffered ? t.otherYes : t.otherNo },
        ]}
      />
      <Form action={`/disputes/${dispute.id}/offer`}>
        <MoneyField
          name="amountYen"
          label={t[side]}
          hint={t.hint(formatMoney(dispute.priceYen))}
          value={own ?? undefined}
          required
        />
        <ul class="small soft dispute-rules">
          {Object.values(t.rules).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <FormActions>
          <Button kind="decisive">{own === null ? t.submit : t.change}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** The other ways on: to the operators, and back. */
export const StepCards = ({ dispute, open }: { dispute: DisputeView; open: ReadonlySet<DisputeVerb> }) => {
  const t = texts[useView().lang]
  return (
    <>
      {open.has('escalate') ? (
        <Card title={t.escalate.title}>
          <p class="small">{t.escalate.text}</p>
          <PostButton action={`/disputes/${dispute.id}/escalate`} wide>
            {t.escalate.submit}
          </PostButton>
        </Card>
      ) : null}
      {open.has('withdraw') ? (
        <Card title={t.withdraw.title}>
          <p class="small">{t.withdraw.text}</p>
          <ConfirmButton
            action={`/disputes/${dispute.id}/withdraw`}
            kind="quiet"
            wide
            label={t.withdraw.submit}
          />
        </Card>
      ) : null}
    </>
  )
}
