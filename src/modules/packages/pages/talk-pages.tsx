import {
  Button,
  ButtonLink,
  DateField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  MoneyField,
  nameOf,
  PageHead,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { briefMax, ContractFields, contractTexts } from '../../contracts'
import type { PackageView } from '../queries'
import { texts } from '../texts'

/** The first message about a package, before anything is bought. */
export const ConsultPage = ({ offer, formId }: { offer: PackageView; formId: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={t.consult.title} narrow>
      <PageHead
        title={t.consult.title}
        above={<a href={`/packages/${offer.id}`}>{offer.title}</a>}
        lead={t.consult.lead(nameOf(offer.name, lang))}
      />
      <Form action={`/packages/${offer.id}/consult`}>
        <HiddenField name="_id" value={formId} />
        <TextArea name="body" label={t.consult.body} rows={8} maxlength={10000} required />
        <FormActions>
          <Button kind="main">{t.consult.submit}</Button>
          <ButtonLink href={`/packages/${offer.id}`} kind="quiet">
            {t.buy.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}

/** Terms for one client, after a consultation. */
export const CustomOfferPage = (page: {
  packageId: string
  clientId: string
  title: string
  name: string
  formId: string
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const terms = contractTexts[lang].offer
  return (
    <Layout title={t.custom.title(page.name)} narrow>
      <PageHead
        title={t.custom.title(page.name)}
        above={<a href={`/packages/${page.packageId}`}>{page.title}</a>}
        lead={t.custom.lead}
      />
      <Form action={`/packages/${page.packageId}/offer/${page.clientId}`}>
        <HiddenField name="_id" value={page.formId} />
        <TextField name="title" label={terms.name} value={page.title} maxlength={100} required />
        <TextArea name="brief" label={terms.brief} hint={terms.briefHint} rows={6} maxlength={briefMax} />
        <MoneyField name="priceYen" label={terms.price} required />
        <DateField name="dueOn" label={terms.due} required />
        <ContractFields />
        <FormActions>
          <Button kind="decisive">{t.custom.submit}</Button>
          <ButtonLink href={`/packages/${page.packageId}`} kind="quiet">
            {t.buy.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
