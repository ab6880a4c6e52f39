import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  CheckField,
  DefList,
  Empty,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Notice,
  nameOf,
  PageHead,
  Split,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { OrderToReview } from '../queries'
import { aspects, commentMax, isWindowOpen, type Side, windowEndsAt } from '../rules'
import { texts } from '../texts'
import { StarField } from './parts/stars'

/** The four aspects; `of` tells the pieces of one form apart. */
export const AspectFields = ({ side, of = '' }: { side: Side; of?: string | undefined }) => {
  const t = texts[useView().lang]
  const names = side === 'client' ? t.byClient : t.byFreelancer
  const scaleOf = (aspect: (typeof aspects)[number]): readonly string[] =>
    t.scales[aspect === 'again' && side === 'freelancer' ? 'againToWork' : aspect].split('|')
  return (
    <fieldset class="field">
      <legend class="field-head">{t.form.aspects}</legend>
      <p class="hint">{t.form.aspectsHint}</p>
      <div class="star-aspects">
        {aspects.map((aspect) => (
          <StarField name={`${aspect}${of}`} label={names[aspect]} words={scaleOf(aspect)} small />
        ))}
      </div>
    </fieldset>
  )
}

/** The freelancer's word on the pay; `of` tells the pieces of one form apart (§2.8). */
export const PriceField = ({ side, of = '' }: { side: Side; of?: string | undefined }) => {
  const t = texts[useView().lang].form
  if (side !== 'freelancer') return null
  return <CheckField name={`priceUnfair${of}`} label={t.priceUnfair} hint={t.priceUnfairHint} />
}

/** What a writer must know before sending: when it is seen, and that it stays. */
export const WindowNotice = () => {
  const t = texts[useView().lang].form
  return (
    <Notice kind="info">
      <p>{t.hidden}</p>
      <p>{t.fixed}</p>
    </Notice>
  )
}

/** Why nothing can be written now, or null when it can. */
const closedText = (order: OrderToReview, at: Date, t: (typeof texts)['ja']['form']): string | null => {
  if (order.reviewed) return t.already
  if (order.status !== 'completed' || !order.endedAt) return t.notNow
  return isWindowOpen(order.endedAt, at) ? null : t.tooLate
}

const Fields = ({ order, id }: { order: OrderToReview; id: string }) => {
  const t = texts[useView().lang].form
  return (
    <Form action={`/orders/${order.orderId}/review`}>
      <HiddenField name="_id" value={id} />
      <StarField name="score" label={t.score} required />
      <AspectFields side={order.side} />
      <TextArea name="comment" label={t.comment} hint={t.commentHint} maxlength={commentMax} rows={5} />
      <PriceField side={order.side} />
      <WindowNotice />
      <FormActions>
        <Button kind="main">{t.submit}</Button>
      </FormActions>
    </Form>
  )
}

const Facts = ({ order }: { order: OrderToReview }) => {
  const t = texts[useView().lang].form
  return (
    <Card kind="tight">
      <DefList
        stacked
        items={[
          { term: t.order, value: <a href={`/orders/${order.orderId}`}>{order.title}</a> },
          ...(order.endedAt
            ? [
                { term: t.endedAt, value: <When at={order.endedAt} /> },
                { term: t.until, value: <When at={windowEndsAt(order.endedAt)} /> },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

export const ReviewFormPage = ({ order, id }: { order: OrderToReview; id: string }) => {
  const { lang, at } = useView()
  const t = texts[lang].form
  const closed = closedText(order, at, t)
  return (
    <Layout title={t.title}>
      <Breadcrumbs items={[{ label: order.title, href: `/orders/${order.orderId}` }, { label: t.title }]} />
      <PageHead title={t.title} lead={closed ? undefined : t.lead(nameOf(order.otherName, lang))} />
      <Split aside={<Facts order={order} />}>
        {closed ? (
          <Empty
            title={closed}
            text={t.fixed}
            action={<ButtonLink href="/my/reviews?tab=written">{t.toMine}</ButtonLink>}
          />
        ) : (
          <Fields order={order} id={id} />
        )}
      </Split>
    </Layout>
  )
}
