import {
  Button,
  ButtonLink,
  CheckGroup,
  DateField,
  Form,
  FormActions,
  formatMoney,
  HiddenField,
  Layout,
  Money,
  Notice,
  PageHead,
  Section,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import type { MergeableOrder, OrderRoom } from '../queries-room'
import { briefMax, mergedTerms } from '../rules'
import { texts } from '../texts'
import { type DiffTerms, TermsDiff } from './parts/terms-diff'

/** Chooses which: opens the page again with what these orders come to together. */
const ChooseForm = ({
  order,
  others,
  chosen,
}: {
  order: OrderRoom
  others: MergeableOrder[]
  chosen: readonly MergeableOrder[]
}) => {
  const t = texts[useView().lang].merge
  return (
    <Form action={`/orders/${order.id}/merge`} method="get">
      <CheckGroup
        name="with"
        label={t.choose}
        values={chosen.map(({ id }) => id)}
        options={others.map((other) => ({
          value: other.id,
          label: `${other.title} · ${formatMoney(other.priceYen)}`,
          hint: other.isBusy ? t.busy : undefined,
          disabled: other.isBusy,
        }))}
      />
      <p>
        <Button>{t.again}</Button>
      </p>
    </Form>
  )
}

const MergeForm = ({
  order,
  chosen,
  terms,
  formId,
}: {
  order: OrderRoom
  chosen: readonly MergeableOrder[]
  terms: DiffTerms
  formId: string
}) => {
  const t = texts[useView().lang]
  return (
    <Form action={`/orders/${order.id}/merge`}>
      <HiddenField name="_id" value={formId} />
      {chosen.map(({ id }) => (
        <HiddenField name="with[]" value={id} />
      ))}
      <p class="order-sum">
        {t.merge.sum} <Money yen={terms.priceYen} />
      </p>
      <TextField name="title" label={t.offer.name} value={terms.title} maxlength={100} required />
      <DateField name="dueOn" label={t.offer.due} value={terms.dueOn} required />
      <TextArea name="brief" label={t.offer.brief} value={terms.brief} rows={8} maxlength={briefMax} />
      <TextArea
        name="note"
        label={t.merge.note}
        value={t.merge.noteText(chosen.length + 1)}
        rows={4}
        maxlength={2000}
      />
      <FormActions>
        <Button kind="main">{t.merge.submit}</Button>
        <ButtonLink href={`/orders/${order.id}`} kind="quiet">
          {t.room.back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

/** Merging (§3.1): choose which orders join this one, look at what changes, adjust, and ask politely. */
export const MergeSheet = ({
  order,
  others,
  chosenIds,
  formId,
}: {
  order: OrderRoom
  others: MergeableOrder[]
  chosenIds: readonly string[]
  formId: string
}) => {
  const { lang, form } = useView()
  const t = texts[lang].merge
  const free = others.filter((other) => !other.isBusy)
  const wanted = free.filter(({ id }) => chosenIds.includes(id))
  const chosen = wanted.length > 0 ? wanted : free
  const made = mergedTerms([order, ...chosen])
  const typed = (name: 'title' | 'brief' | 'dueOn'): string => {
    const value = form?.values[name]
    return typeof value === 'string' && value !== '' ? value : made[name]
  }
  const terms = { ...made, title: typed('title'), brief: typed('brief'), dueOn: typed('dueOn') }
  return (
    <Layout title={t.title} narrow>
      <PageHead
        title={t.title}
        above={<a href={`/orders/${order.id}`}>{order.title}</a>}
        lead={chosen.length > 0 ? t.lead : undefined}
      />
      {chosen.length === 0 ? <Notice kind="info">{t.none}</Notice> : null}
      {others.length > 1 ? <ChooseForm order={order} others={others} chosen={chosen} /> : null}
      {chosen.length > 0 ? (
        <>
          <Section title={t.diff}>
            <TermsDiff now={[order, ...chosen]} after={terms} />
          </Section>
          <MergeForm order={order} chosen={chosen} terms={terms} formId={formId} />
        </>
      ) : null}
    </Layout>
  )
}
