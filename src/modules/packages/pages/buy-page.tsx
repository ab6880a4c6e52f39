import { dateOf } from '../../../platform/clock'
import {
  Button,
  ButtonLink,
  DateOn,
  type Definition,
  DefList,
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
import { feesOf } from '../../ledger'
import type { OptionView, PackageView, PlanView } from '../queries'
import { choiceOf, earliestOn } from '../rules'
import { texts } from '../texts'

export interface Choice {
  offer: PackageView
  plan: PlanView
  options: OptionView[]
}

/** The last look before buying: what is ordered, what it costs with the fee, and when it is due. */
export const BuyPage = ({ choice, formId }: { choice: Choice; formId: string }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { offer, plan, options } = choice
  const { priceYen, days } = choiceOf(plan, options)
  const { clientFeeYen } = feesOf(priceYen, dateOf(at))
  const items: Definition[] = [
    { term: `${t.plans[plan.kind]}｜${plan.title}`, value: <Money yen={plan.priceYen} /> },
    ...options.map((option) => ({ term: option.title, value: <Money yen={option.priceYen} /> })),
    { term: t.buy.price, value: <Money yen={priceYen} /> },
    { term: t.buy.clientFee, value: <Money yen={clientFeeYen} /> },
    { term: t.buy.total, value: <Money yen={priceYen + clientFeeYen} />, strong: true },
    {
      term: t.buy.dueOn,
      value: <DateOn on={earliestOn({ queue: offer, vacations: offer.vacations, days }, dateOf(at))} />,
    },
    { term: t.buy.revisions, value: t.buy.times(plan.revisions) },
    { term: t.page.rights, value: t.rights[offer.rights] },
  ]
  return (
    <Layout title={t.buy.title} narrow>
      <PageHead
        title={t.buy.title}
        above={<a href={`/packages/${offer.id}`}>{offer.title}</a>}
        lead={t.buy.lead(nameOf(offer.name, lang))}
      />
      <DefList items={items} />
      {plan.includes ? <p class="small pre package-includes">{plan.includes}</p> : null}
      <Form action={`/packages/${offer.id}/buy`}>
        <HiddenField name="_id" value={formId} />
        <HiddenField name="plan" value={plan.kind} />
        {options.map((option) => (
          <HiddenField name="options[]" value={String(option.position)} />
        ))}
        <HiddenField name="priceYen" value={priceYen.toString()} />
        <TextArea name="note" label={t.buy.note} hint={t.buy.noteHint} rows={6} maxlength={3000} />
        <FormActions>
          <Button kind="decisive">{t.buy.submit}</Button>
          <ButtonLink href={`/packages/${offer.id}`} kind="quiet">
            {t.buy.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
