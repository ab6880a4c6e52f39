import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Money,
  nameOf,
  PageHead,
  TextArea,
  useView,
} from '../../../ui'
import { briefMax } from '../rules'
import { texts } from '../texts'
import { ContractFields, NthPriceAndDue, NthTitle } from './parts/terms-fields'

export interface OfferFormRow {
  title: string
  brief: string
  priceYen: bigint
  dueOn: string
}

const RowFields = ({ row, n, many }: { row: OfferFormRow; n: number; many: boolean }) => {
  const { lang } = useView()
  const t = texts[lang].offer
  return (
    <fieldset class="order-piece">
      {many ? <legend>{t.row(n + 1)}</legend> : null}
      <NthTitle n={n} row={row} />
      <TextArea
        id={`brief-${n}`}
        name="brief[]"
        nth={n}
        label={t.brief}
        hint={n === 0 ? t.briefHint : undefined}
        value={row.brief}
        rows={4}
        maxlength={briefMax}
        unmarked
      />
      <NthPriceAndDue n={n} row={row} />
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
      <PageHead title={t.offer.title} lead={t.offer.lead(nameOf(page.name, lang))} />
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
        <ContractFields isFromJob />
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
