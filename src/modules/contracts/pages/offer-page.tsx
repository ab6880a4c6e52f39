import {
  Button,
  ButtonLink,
  ChoiceField,
  DateField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Money,
  MoneyField,
  PageHead,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { texts } from '../texts'

export interface OfferFormRow {
  title: string
  brief: string
  priceYen: bigint
  dueOn: string
}

const rightsKinds = ['transfer', 'licence', 'keep'] as const

const RowFields = ({ row, n, many }: { row: OfferFormRow; n: number; many: boolean }) => {
  const { lang } = useView()
  const t = texts[lang].offer
  return (
    <fieldset class="order-piece">
      {many ? <legend>{t.row(n + 1)}</legend> : null}
      <TextField
        id={`title-${n}`}
        name="title[]"
        nth={n}
        label={t.name}
        value={row.title}
        maxlength={100}
        unmarked
        required
      />
      <TextArea
        id={`brief-${n}`}
        name="brief[]"
        nth={n}
        label={t.brief}
        hint={n === 0 ? t.briefHint : undefined}
        value={row.brief}
        rows={4}
        maxlength={5000}
        unmarked
      />
      <MoneyField
        id={`price-${n}`}
        name="priceYen[]"
        nth={n}
        label={t.price}
        value={row.priceYen}
        unmarked
        required
      />
      <DateField id={`due-${n}`} name="dueOn[]" nth={n} label={t.due} value={row.dueOn} unmarked required />
    </fieldset>
  )
}

/** The client's last look before offering: the rows of the proposal, editable, with what the terms still need. */
export const OfferPage = (page: {
  action: string
  back: string
  name: string
  rows: OfferFormRow[]
  formId: string
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const total = page.rows.reduce((sum, row) => sum + row.priceYen, 0n)
  return (
    <Layout title={t.offer.title} narrow>
      <PageHead title={t.offer.title} lead={t.offer.lead(page.name)} />
      <Form action={page.action}>
        <HiddenField name="_id" value={page.formId} />
        {page.rows.map((row, n) => (
          <RowFields row={row} n={n} many={page.rows.length > 1} />
        ))}
        {page.rows.length > 1 ? (
          <p class="order-sum">
            {t.offer.total} <Money yen={total} />
          </p>
        ) : null}
        <SelectField
          name="revisions"
          label={t.offer.revisions}
          value="2"
          options={[0, 1, 2, 3, 5, 10].map((n) => ({ value: String(n), label: t.terms.times(n) }))}
        />
        <ChoiceField
          name="rights"
          label={t.offer.rights}
          value="transfer"
          options={rightsKinds.map((kind) => ({ value: kind, label: t.room.rightsOf[kind] }))}
        />
        <FormActions>
          <Button kind="decisive">{t.offer.submit}</Button>
          <ButtonLink href={page.back} kind="quiet">
            {t.offer.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
