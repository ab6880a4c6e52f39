import {
  Button,
  ButtonLink,
  DateField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  MoneyField,
  PageHead,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import { texts } from '../texts'
import { ContractFields } from './parts/terms-fields'

export interface SingleOffer {
  kind: 'direct' | 'more'
  title: string
  action: string
  back: string
  formId: string
  /** Chosen beforehand, where it is known. */
  categorySlug?: string | undefined
}

/** One order offered to one person: asked directly, or added to a contract. */
export const SingleOfferPage = ({ kind, title, action, back, formId, categorySlug }: SingleOffer) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={title} narrow>
      <PageHead title={title} lead={t[kind].lead} />
      <Form action={action}>
        <HiddenField name="_id" value={formId} />
        {kind === 'direct' ? (
          <SelectField
            name="categorySlug"
            label={t.direct.category}
            groups={categoryGroups(lang)}
            value={categorySlug}
            empty=""
            required
          />
        ) : null}
        <TextField name="title" label={t.offer.name} maxlength={100} required />
        <TextArea name="brief" label={t.offer.brief} hint={t.offer.briefHint} rows={6} maxlength={5000} />
        <MoneyField name="priceYen" label={t.offer.price} required />
        <DateField name="dueOn" label={t.offer.due} required />
        {kind === 'direct' ? <ContractFields /> : null}
        <FormActions>
          <Button kind="decisive">{t[kind].submit}</Button>
          <ButtonLink href={back} kind="quiet">
            {t[kind].back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
