import {
  Button,
  ButtonLink,
  ChoiceField,
  ErrorSummary,
  Form,
  FormActions,
  formatMoney,
  HiddenField,
  Layout,
  PageHead,
  useView,
} from '../../../ui'
import { disputeReasons } from '../lifecycle'
import type { DisputableOrder } from '../queries'
import { texts } from '../texts'
import { StatementFields } from './statement-fields'

/** Opens a dispute: what will stand still, how it goes on, the reason and the first statement. */
export const OpenPage = ({ order, formId }: { order: DisputableOrder; formId: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={t.open.title} narrow>
      <PageHead
        title={t.open.title}
        above={<a href={`/orders/${order.id}`}>{order.title}</a>}
        lead={t.open.lead(formatMoney(order.priceYen))}
      />
      <ol class="dispute-steps">
        {Object.values(t.open.steps).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Form action={`/orders/${order.id}/dispute`} enctype="multipart/form-data">
        <ErrorSummary />
        <HiddenField name="_id" value={formId} />
        <ChoiceField
          name="reason"
          label={t.open.reason}
          options={disputeReasons.map((reason) => ({ value: reason, label: t.reason[reason] }))}
          required
        />
        <StatementFields />
        <FormActions>
          <Button kind="decisive">{t.open.submit}</Button>
          <ButtonLink href={`/orders/${order.id}`} kind="quiet">
            {t.open.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </Layout>
  )
}
