import {
  Button,
  Card,
  DateOn,
  type Definition,
  DefList,
  Form,
  FormActions,
  formatWhen,
  Money,
  TextArea,
  useView,
} from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { OrderRoom, RoomRequest } from '../../queries-room'
import { requestOpenUntil } from '../../rules'
import { texts } from '../../texts'

const CancelTerms = ({ order, request }: { order: OrderRoom; request: RoomRequest }) => {
  const t = texts[useView().lang]
  if (request.terms.kind !== 'cancel') return null
  const { fault, rewardYen } = request.terms
  const items: Definition[] = [
    { term: t.settle.fault, value: t.fault[fault] },
    { term: t.request.reward, value: <Money yen={rewardYen} /> },
    { term: t.request.back, value: <Money yen={order.priceYen - rewardYen} /> },
  ]
  return <DefList items={items} />
}

const ChangeTerms = ({ order, request }: { order: OrderRoom; request: RoomRequest }) => {
  const t = texts[useView().lang]
  if (request.terms.kind !== 'change') return null
  const { title, brief, priceYen, dueOn } = request.terms
  const rows = [
    { name: t.offer.name, now: order.title, after: title, changed: title !== order.title },
    {
      name: t.offer.price,
      now: <Money yen={order.priceYen} />,
      after: <Money yen={priceYen} />,
      changed: priceYen !== order.priceYen,
    },
    {
      name: t.offer.due,
      now: <DateOn on={order.dueOn} />,
      after: <DateOn on={dueOn} />,
      changed: dueOn !== order.dueOn,
    },
    { name: t.offer.brief, now: order.brief, after: brief, changed: brief !== order.brief },
  ].filter((row) => row.changed)
  return (
    <table class="table">
      <thead>
        <tr>
          <th />
          <th>{t.request.now}</th>
          <th>{t.request.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.name}</th>
            <td>
              <del>{row.now}</del>
            </td>
            <td>
              <ins>{row.after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

/** The request that waits on this order: what is asked, by whom, until when, and the answers. */
export const RequestCard = ({
  order,
  request,
  role,
  from,
}: {
  order: OrderRoom
  request: RoomRequest
  role: Role
  from: string
}) => {
  const { lang, at } = useView()
  const t = texts[lang].request
  const until = formatWhen(requestOpenUntil(request.at), 'datetime', { lang, at })
  const own = request.byRole === role
  return (
    <Card kind="wash" title={t[request.terms.kind]}>
      <p class="small soft">{t.from(from)}</p>
      {request.note ? <blockquote class="room-words">{request.note}</blockquote> : null}
      <CancelTerms order={order} request={request} />
      <ChangeTerms order={order} request={request} />
      <SplitTerms request={request} />
      <p class="small soft">
        {own ? t.yours : request.terms.kind === 'cancel' ? t.untilOperator(until) : t.until(until)}
      </p>
      <Form action={`/requests/${request.id}/answer`}>
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
    </Card>
  )
}
