import {
  Button,
  ButtonLink,
  ChoiceField,
  Form,
  FormActions,
  formatMoney,
  HiddenField,
  Layout,
  Money,
  MoneyField,
  PageHead,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import type { OrderRoom } from '../queries-room'
import { briefMax, type Piece } from '../rules'
import { texts } from '../texts'
import { OrderSheet, TermsFields } from './order-forms'
import { NthPriceAndDue, NthTitle } from './parts/terms-fields'

const faults = ['freelancer', 'client', 'mutual', 'platform', 'force-majeure'] as const

export const CancelFundedSheet = ({ order, formId }: { order: OrderRoom; formId: string }) => {
  const t = texts[useView().lang]
  return (
    <OrderSheet
      order={order}
      verb="settle"
      title={t.cancelFunded.title}
      lead={t.cancelFunded.lead}
      submit={t.cancelFunded.submit}
    >
      <HiddenField name="_id" value={formId} />
      <ChoiceField
        name="fault"
        label={t.cancelFunded.fault}
        hint={t.cancelFunded.faultHint}
        options={faults.map((fault) => ({ value: fault, label: t.fault[fault] }))}
        required
      />
      <MoneyField
        name="rewardYen"
        label={t.cancelFunded.reward}
        hint={t.cancelFunded.rewardHint(formatMoney(order.priceYen))}
        value={0n}
        required
      />
      <TextArea name="note" label={t.cancelFunded.note} rows={5} maxlength={2000} required />
    </OrderSheet>
  )
}

export const ChangeSheet = ({ order, formId }: { order: OrderRoom; formId: string }) => {
  const t = texts[useView().lang].change
  return (
    <OrderSheet order={order} verb="change" title={t.title} lead={t.lead} submit={t.submit}>
      <HiddenField name="_id" value={formId} />
      <TermsFields order={order} />
      <TextArea name="note" label={t.note} rows={3} maxlength={2000} />
    </OrderSheet>
  )
}

const PieceFields = ({ piece, n, brief }: { piece: Piece; n: number; brief: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <fieldset class="order-piece">
      <legend>{t.split.piece(n + 1)}</legend>
      <NthTitle n={n} row={piece} />
      <TextArea
        id={`brief-${n}`}
        name="brief[]"
        nth={n}
        label={t.offer.brief}
        hint={n === 0 ? t.split.briefHint : undefined}
        value={brief}
        rows={2}
        maxlength={briefMax}
        unmarked
      />
      <NthPriceAndDue n={n} row={piece} />
    </fieldset>
  )
}

/** Chooses into how many: opens the page again with even pieces. */
const CountForm = ({ order, count }: { order: OrderRoom; count: number }) => {
  const t = texts[useView().lang].split
  return (
    <Form action={`/orders/${order.id}/split`} method="get">
      <div class="line-up order-count">
        <TextField name="n" label={t.count} type="number" value={String(count)} size={4} unmarked />
        <Button>{t.again}</Button>
      </div>
    </Form>
  )
}

/** Splitting (§3.2): choose a number, get even pieces that add up to the yen, adjust, and ask politely. */
export const SplitSheet = ({
  order,
  pieces,
  formId,
}: {
  order: OrderRoom
  pieces: Piece[]
  formId: string
}) => {
  const { lang, form } = useView()
  const t = texts[lang]
  const fault = form?.errors['pieces']
  const note = t.split.noteText(pieces.length)
  return (
    <Layout title={t.split.title} narrow>
      <PageHead
        title={t.split.title}
        above={<a href={`/orders/${order.id}`}>{order.title}</a>}
        lead={t.split.lead}
      />
      <CountForm order={order} count={pieces.length} />
      <Form action={`/orders/${order.id}/split`}>
        <HiddenField name="_id" value={formId} />
        <p class="order-sum">
          {t.split.sum} <Money yen={order.priceYen} />
        </p>
        {fault ? (
          <p class="error" role="alert">
            {fault}
          </p>
        ) : null}
        {pieces.map((piece, n) => (
          <PieceFields
            piece={piece}
            n={n}
            brief={t.split.briefOf(order.title, { n: n + 1, of: pieces.length })}
          />
        ))}
        <TextArea name="note" label={t.split.note} value={note} rows={5} maxlength={2000} />
        <FormActions>
          <Button kind="main">{t.split.submit}</Button>
          <ButtonLink href={`/orders/${order.id}`} kind="quiet">
            {t.room.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
