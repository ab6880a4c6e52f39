import {
  Button,
  Card,
  DateOn,
  type Definition,
  DefList,
  Form,
  FormActions,
  formatWhen,
  HiddenField,
  Money,
  PostButton,
  TextArea,
  useView,
} from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { OrderRoom, RoomRequest, RoomSibling } from '../../queries-room'
import { type Raise, raiseOf } from '../../raise'
import { priceOf, requestOpenUntil } from '../../rules'
import { texts } from '../../texts'
import { versionOf } from '../../version'
import { TermsDiff } from './terms-diff'

const CancelTerms = ({ order, request }: { order: OrderRoom; request: RoomRequest }) => {
  const t = texts[useView().lang]
  if (request.terms.kind !== 'cancel') return null
  const { fault, rewardYen } = request.terms
  const items: Definition[] = [
    { term: t.cancelFunded.fault, value: t.fault[fault] },
    { term: t.request.reward, value: <Money yen={rewardYen} /> },
    { term: t.request.back, value: <Money yen={order.priceYen - rewardYen} /> },
  ]
  return <DefList items={items} />
}

const ChangeTerms = ({ order, request }: { order: OrderRoom; request: RoomRequest }) =>
  request.terms.kind === 'change' ? <TermsDiff now={[order]} after={request.terms} /> : null

const MergeTerms = ({ order, request }: { order: OrderRoom; request: RoomRequest }) => {
  const t = texts[useView().lang].request
  if (request.terms.kind !== 'merge') return null
  const parts = request.parts.map((part) => ({ ...part, priceYen: BigInt(part.priceYen) }))
  return (
    <>
      {order.id === request.orderId ? null : (
        <p>
          <a href={`/orders/${request.orderId}`}>{t.intoTitle(request.terms.title)}</a>
        </p>
      )}
      <TermsDiff now={parts} after={{ ...request.terms, priceYen: priceOf(parts) }} />
    </>
  )
}

const SplitTerms = ({ request }: { request: RoomRequest }) => {
  if (request.terms.kind !== 'split') return null
  return (
    <ol class="room-pieces">
      {request.terms.pieces.map((piece) => (
        <li>
          <span>
            {piece.title}
            {piece.brief ? <small class="soft">{piece.brief}</small> : null}
          </span>
          <DateOn on={piece.dueOn} />
          <Money yen={piece.priceYen} />
        </li>
      ))}
    </ol>
  )
}

const Answers = ({
  id,
  own,
  concerned,
  isRaise,
}: {
  id: string
  own: boolean
  concerned: RoomSibling[]
  /** Accepted by a payment, so the form only declines. */
  isRaise: boolean
}) => {
  const t = texts[useView().lang].request
  return (
    <Form action={`/requests/${id}/answer`}>
      <HiddenField name="_read" value={versionOf(...concerned)} />
      {own ? null : <TextArea name="note" label={t.answerNote} rows={2} maxlength={1000} />}
      <FormActions>
        {own ? (
          <Button name="answer" value="withdraw">
            {t.withdraw}
          </Button>
        ) : (
          <>
            {isRaise ? null : (
              <Button kind="decisive" name="answer" value="accept">
                {t.accept}
              </Button>
            )}
            <Button name="answer" value="decline">
              {t.decline}
            </Button>
          </>
        )}
      </FormActions>
    </Form>
  )
}

/** A higher price: what the client would pay in, and the way to do so; its acceptance is the payment. */
const PayRaise = ({ id, raise, order }: { id: string; raise: Raise; order: RoomSibling | undefined }) => {
  const t = texts[useView().lang].request
  return (
    <>
      <DefList
        items={[
          { term: t.raisePrice, value: <Money yen={raise.priceYen} /> },
          { term: t.raiseFee, value: <Money yen={raise.clientFeeYen} /> },
          { term: t.raiseSum, value: <Money yen={raise.priceYen + raise.clientFeeYen} />, strong: true },
        ]}
      />
      <p class="small soft">{t.raiseHint}</p>
      <PostButton
        action={`/requests/${id}/pay`}
        fields={order ? { _read: versionOf(order) } : {}}
        kind="decisive"
        wide
      >
        {t.raisePay}
      </PostButton>
    </>
  )
}

/** The request that waits on this order: what is asked, by whom, until when, and the answers. */
export const RequestCard = ({
  order,
  request,
  concerned,
  role,
  from,
}: {
  order: OrderRoom
  /** The orders that a yes would change. */
  concerned: RoomSibling[]
  request: RoomRequest
  role: Role
  from: string
}) => {
  const { lang, at } = useView()
  const t = texts[lang].request
  const until = formatWhen(requestOpenUntil(request.countedFrom ?? request.at), 'datetime', { lang, at })
  const own = request.byRole === role
  const raise = raiseOf(order, request.terms)
  return (
    <Card kind="wash" title={t[request.terms.kind]}>
      <p class="small soft">{t.from(from)}</p>
      {request.note ? <blockquote class="room-words">{request.note}</blockquote> : null}
      <CancelTerms order={order} request={request} />
      <ChangeTerms order={order} request={request} />
      <SplitTerms request={request} />
      <MergeTerms order={order} request={request} />
      {order.disputedAt ? null : (
        <p class="small soft">
          {own ? t.yours : request.terms.kind === 'cancel' ? t.untilOperator(until) : t.until(until)}
        </p>
      )}
      {raise && !own && !order.disputedAt ? (
        <PayRaise id={request.id} raise={raise} order={concerned.find(({ id }) => id === order.id)} />
      ) : null}
      {order.disputedAt ? null : (
        <Answers id={request.id} own={own} concerned={concerned} isRaise={raise !== null} />
      )}
    </Card>
  )
}
