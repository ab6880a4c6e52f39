// One sheet per verb that needs words: what will happen, the fields, the button.
import type { Child } from 'hono/jsx'
import {
  Button,
  type ButtonKind,
  ButtonLink,
  DateField,
  FilePicker,
  Form,
  FormActions,
  formatMoney,
  formatWhen,
  HiddenField,
  Layout,
  MoneyField,
  PageHead,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { AiDeclarationFields } from '../../jobs'
import type { Role } from '../lifecycle'
import type { OrderRoom } from '../queries-room'
import { briefMax, reminderRunsOutAt } from '../rules'
import { texts } from '../texts'
import { versionOf } from '../version'

export interface SheetProps {
  order: OrderRoom
  verb: string
  title: string
  lead: string
  submit: string
  kind?: ButtonKind
  files?: boolean
  children?: Child
}

/** The frame of every sheet: back to the room above, the deed and its consequence, the button that does it. */
export const OrderSheet = ({
  order,
  verb,
  title,
  lead,
  submit,
  kind = 'main',
  files,
  children,
}: SheetProps) => (
  <Layout title={title} narrow>
    <PageHead title={title} above={<a href={`/orders/${order.id}`}>{order.title}</a>} lead={lead} />
    <Form action={`/orders/${order.id}/${verb}`} enctype={files ? 'multipart/form-data' : undefined}>
      <HiddenField name="_read" value={versionOf(order)} />
      {children}
      <FormActions>
        <Button kind={kind}>{submit}</Button>
        <ButtonLink href={`/orders/${order.id}`} kind="quiet">
          {texts[useView().lang].room.back}
        </ButtonLink>
      </FormActions>
    </Form>
  </Layout>
)

interface Sheet {
  order: OrderRoom
}

export const DeliverSheet = ({ order, formId }: Sheet & { formId: string }) => {
  const t = texts[useView().lang].deliver
  return (
    <OrderSheet
      order={order}
      verb="deliver"
      title={t.title}
      lead={t.lead}
      submit={t.submit}
      kind="decisive"
      files
    >
      <HiddenField name="_id" value={formId} />
      <TextArea name="message" label={t.message} rows={6} maxlength={5000} />
      <TextArea name="links" label={t.links} hint={t.linksHint} rows={2} />
      <AiDeclarationFields rule={order.aiUse} />
      <fieldset class="order-files">
        <legend class="hidden">{t.files}</legend>
        <FilePicker named />
      </fieldset>
    </OrderSheet>
  )
}

export const ReviseSheet = ({ order, left }: Sheet & { left: number }) => {
  const t = texts[useView().lang].revise
  return (
    <OrderSheet order={order} verb="revise" title={t.title} lead={t.lead(left)} submit={t.submit}>
      <TextArea name="note" label={t.note} rows={6} maxlength={3000} required />
    </OrderSheet>
  )
}

export const AcceptSheet = ({ order }: Sheet) => {
  const { lang, at } = useView()
  const t = texts[lang].accept
  return (
    <OrderSheet
      order={order}
      verb="accept"
      title={t.title}
      lead={t.lead(formatMoney(order.priceYen))}
      submit={t.submit}
      kind="decisive"
    >
      {order.deliveredAt ? (
        <p>
          <a href={`/orders/${order.id}#delivery-${order.round}`}>
            {t.delivery(order.round, formatWhen(order.deliveredAt, 'datetime', { lang, at }))}
          </a>
        </p>
      ) : null}
    </OrderSheet>
  )
}

export const DeclineSheet = ({ order }: Sheet) => {
  const t = texts[useView().lang].decline
  return (
    <OrderSheet order={order} verb="decline" title={t.title} lead={t.lead} submit={t.submit}>
      <TextArea name="reason" label={t.reason} rows={4} maxlength={1000} />
    </OrderSheet>
  )
}

export const CancelSheet = ({ order, role }: Sheet & { role: Role }) => {
  const t = texts[useView().lang].cancel
  const lead = role === 'client' ? t.leadClient : t.leadFreelancer
  return (
    <OrderSheet order={order} verb="cancel" title={t.title} lead={lead} submit={t.submit}>
      <TextArea name="reason" label={t.reason} rows={4} maxlength={1000} required />
    </OrderSheet>
  )
}

/** What a formal reminder sets going, with its day and its yen, before it is sent. */
export const RemindSheet = ({ order }: Sheet) => {
  const { lang, at } = useView()
  const t = texts[lang].remind
  const until = formatWhen(reminderRunsOutAt(at), 'datetime', { lang, at })
  const lead = order.status === 'delivered' ? t.leadDelivered : t.leadWorking
  return (
    <OrderSheet
      order={order}
      verb="remind"
      title={t.title}
      lead={lead(until, formatMoney(order.priceYen))}
      submit={t.submit}
    />
  )
}

/** The four terms of an order, as fields: for a counter-offer and for a change. */
export const TermsFields = ({ order }: Sheet) => {
  const t = texts[useView().lang].offer
  return (
    <>
      <TextField name="title" label={t.name} value={order.title} maxlength={100} required />
      <TextArea
        name="brief"
        label={t.brief}
        hint={t.briefHint}
        value={order.brief}
        rows={5}
        maxlength={briefMax}
      />
      <MoneyField name="priceYen" label={t.price} value={order.priceYen} required />
      <DateField name="dueOn" label={t.due} value={order.dueOn} required />
    </>
  )
}

export const CounterSheet = ({ order }: Sheet) => {
  const t = texts[useView().lang].counter
  return (
    <OrderSheet order={order} verb="counter" title={t.title} lead={t.lead} submit={t.submit}>
      <TermsFields order={order} />
      <TextArea name="note" label={t.note} rows={3} maxlength={1000} />
    </OrderSheet>
  )
}
