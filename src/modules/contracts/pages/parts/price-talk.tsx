import {
  Button,
  Card,
  ChoiceField,
  DefList,
  Form,
  FormActions,
  Money,
  MoneyField,
  TextArea,
  useView,
  When,
} from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { OrderRoom, RoomPriceTalk } from '../../queries-room'
import { mayTalkPrice } from '../../rules'
import { texts } from '../../texts'

const AnswerForm = ({ talk }: { talk: RoomPriceTalk }) => {
  const t = texts[useView().lang].priceTalk
  return (
    <Form action={`/price-talks/${talk.id}/answer`}>
      <ChoiceField
        name="talkAnswer"
        label={t.answer}
        options={[
          { value: 'talks', label: t.talks, hint: t.talksHint },
          { value: 'stays', label: t.stays, hint: t.staysHint },
        ]}
        required
      />
      <TextArea name="talkReason" label={t.answerReason} rows={3} maxlength={1000} required />
      <FormActions>
        <Button kind="main">{t.send}</Button>
      </FormActions>
    </Form>
  )
}

/** One talk: when and why it was asked for, and what came of it. */
const Talk = ({ talk, role }: { talk: RoomPriceTalk; role: Role }) => {
  const t = texts[useView().lang].priceTalk
  return (
    <Card title={t.title}>
      <DefList
        items={[
          { term: t.askedAt, value: <When at={new Date(talk.askedAt)} /> },
          { term: t.priceThen, value: <Money yen={BigInt(talk.priceYen)} /> },
          ...(talk.wantedYen ? [{ term: t.wanted, value: <Money yen={BigInt(talk.wantedYen)} /> }] : []),
        ]}
      />
      <blockquote class="room-words">{talk.reason}</blockquote>
      {talk.answeredAt ? (
        <>
          <DefList
            items={[
              { term: t.answeredAt, value: <When at={new Date(talk.answeredAt)} /> },
              { term: t.answer, value: talk.answer === 'talks' ? t.talks : t.stays, strong: true },
            ]}
          />
          <blockquote class="room-words">{talk.answerReason}</blockquote>
        </>
      ) : role === 'client' ? (
        <AnswerForm talk={talk} />
      ) : (
        <p class="small soft">{t.waiting}</p>
      )}
    </Card>
  )
}

/** Price talks of an order, and the way to ask for one: before agreeing, and while it runs (§3.1). */
export const PriceTalks = ({ order, role }: { order: OrderRoom; role: Role }) => {
  const t = texts[useView().lang].priceTalk
  const isOpen = order.priceTalks.some(({ answeredAt }) => answeredAt === null)
  const mayAsk = role === 'freelancer' && !isOpen && !order.disputedAt && mayTalkPrice(order.status)
  return (
    <>
      {order.priceTalks.map((talk) => (
        <Talk talk={talk} role={role} />
      ))}
      {mayAsk ? (
        <details class="price-talk">
          <summary>{t.ask}</summary>
          <p class="small soft">{t.askHint}</p>
          <Form action={`/orders/${order.id}/price-talk`} label={t.ask}>
            <MoneyField name="wantedYen" label={t.wanted} hint={t.wantedHint} />
            <TextArea name="talkReason" label={t.reason} rows={3} maxlength={1000} required />
            <FormActions>
              <Button>{t.ask}</Button>
            </FormActions>
          </Form>
        </details>
      ) : null}
    </>
  )
}
