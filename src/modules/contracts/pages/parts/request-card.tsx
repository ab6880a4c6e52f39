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
  TextArea,
  useView,
} from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { OrderRoom, RoomRequest, RoomSibling } from '../../queries-room'
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
          <span>{piece.title}</span>
          <DateOn on={piece.dueOn} />
          <Money yen={piece.priceYen} />
        </li>
      ))}
    </ol>
  )
}

const Answers = ({ id, own, concerned }: { id: string; own: boolean; concerned: RoomSibling[] }) => {
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
            <Button kind="decisive" name="answer" value="accept">
              {t.accept}
            </Button>
            <Button name="answer" value="decline">
              {t.decline}
            </Button>
          </>
        )}
      </FormActions>
    </Form>
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
      {order.disputedAt ? null : <Answers id={request.id} own={own} concerned={concerned} />}
    </Card>
  )
}
