import type { Child } from 'hono/jsx'
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
import { briefMax } from '../rules'
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
  /** Of a form that asks for more than one order's terms: what it says and asks besides. */
  lead?: string
  submit?: string
  children?: Child
  /** The same person or contract, for an order that is repeated each month. */
  monthlyHref?: string
  /** The terms of a past order, to begin with. */
  like?: { title: string; brief: string; priceYen: bigint; dueOn: string } | undefined
}

/** One order offered to one person: asked directly, or added to a contract. */
export const SingleOfferPage = (page: SingleOffer) => {
  const { kind, title, action, back, formId, categorySlug, like } = page
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={title} narrow>
      <PageHead
        title={title}
        aside={page.monthlyHref ? <a href={page.monthlyHref}>{t.direct.monthly}</a> : undefined}
        lead={page.lead ?? (like ? t.more.again : t[kind].lead)}
      />
      <Form action={action}>
        <HiddenField name="_id" value={formId} />
        {kind === 'direct' ? (
          <SelectField
            name="categorySlug"
            label={t.direct.category}
            groups={categoryGroups(lang)}
            value={categorySlug}
            required
          />
        ) : null}
        <TextField name="title" label={t.offer.name} value={like?.title} maxlength={100} required />
        <TextArea
          name="brief"
          label={t.offer.brief}
          hint={t.offer.briefHint}
          value={like?.brief}
          rows={6}
          maxlength={briefMax}
        />
        <MoneyField name="priceYen" label={t.offer.price} value={like?.priceYen} required />
        <DateField name="dueOn" label={t.offer.due} value={like?.dueOn} required />
        {page.children}
        {kind === 'direct' ? <ContractFields /> : null}
        <FormActions>
          <Button kind="decisive">{page.submit ?? t[kind].submit}</Button>
          <ButtonLink href={back} kind="quiet">
            {t[kind].back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
