import { ButtonLink, Card, ConfirmButton, Notice, PostButton, useView } from '../../../../ui'
import { isFinal, mayDispute, type Role, type Verb, verbsOpenTo } from '../../lifecycle'
import type { OrderRoom, RoomRequest, RoomSibling } from '../../queries-room'
import { texts } from '../../texts'
import { mayRemindNow } from '../../turn'
import { versionOf } from '../../version'

/** Verbs of one press; the others open a page of their own that says what will happen. */
const presses = new Set<Verb>(['fund', 'withdraw', 'withdraw-delivery'])
const confirmed = new Set<Verb>(['withdraw', 'withdraw-delivery'])
const decisive = new Set<Verb>(['agree', 'fund', 'deliver', 'accept'])
/** Done by yes to a request: the page of the request asks first. */
const asked = new Set<Verb>(['change', 'split', 'merge', 'cancel-funded'])
/** Verbs whose address has another name: that of the request, or of the payment. */
const addressOf: Partial<Record<Verb, string>> = { fund: 'pay', 'cancel-funded': 'settle' }

const VerbButton = ({ order, verb }: { order: OrderRoom; verb: Verb }) => {
  const t = texts[useView().lang].action
  const label = t[verb as keyof typeof t]
  const kind = decisive.has(verb)
    ? 'decisive'
    : asked.has(verb) || verb === 'decline' || verb === 'cancel'
      ? 'quiet'
      : 'plain'
  const address = `/orders/${order.id}/${addressOf[verb] ?? verb}`
  if (confirmed.has(verb)) {
    const { confirm } = texts[useView().lang]
    return (
      <ConfirmButton
        action={address}
        fields={{ _read: versionOf(order) }}
        label={label}
        text={verb === 'withdraw' ? confirm.withdraw : confirm.withdrawDelivery}
        wide
      />
    )
  }
  if (presses.has(verb)) {
    return (
      <PostButton action={address} fields={{ _read: versionOf(order) }} kind={kind} wide>
        {label}
      </PostButton>
    )
  }
  return (
    <ButtonLink href={address} kind={kind} wide>
      {label}
    </ButtonLink>
  )
}

const Together = ({ order, siblings, role }: { order: OrderRoom; siblings: RoomSibling[]; role: Role }) => {
  const { lang } = useView()
  const t = texts[lang].room
  const same = siblings.filter(
    (sibling) => sibling.status === order.status && sibling.offeredBy === order.offeredBy,
  )
  if (same.length < 2) return null
  const read = { _read: versionOf(...siblings.filter((sibling) => sibling.status === order.status)) }
  if (order.status === 'offered' && role !== order.offeredBy) {
    return (
      <ButtonLink href={`/contracts/${order.contractId}/agree`} wide>
        {t.agreeAll(same.length)}
      </ButtonLink>
    )
  }
  if (order.status === 'agreed' && role === 'client') {
    return (
      <PostButton action={`/contracts/${order.contractId}/pay`} fields={read} wide>
        {t.payAll(same.length)}
      </PostButton>
    )
  }
  return null
}

const Reminder = ({ order, role }: { order: OrderRoom; role: Role }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  if (!mayRemindNow(order, role, at)) return null
  return (
    <Notice kind="due">
      <p>{t.remind.explain}</p>
      {role === 'freelancer' && order.status === 'working' ? <p>{t.room.deliverFirst}</p> : null}
      <ButtonLink href={`/orders/${order.id}/remind`}>{t.action.remind}</ButtonLink>
    </Notice>
  )
}

/** The way to the dispute that runs or has ended, and to a new one where there may be one. */
const DisputeLink = ({ order }: { order: OrderRoom }) => {
  const t = texts[useView().lang]
  const { dispute, disputedAt } = order
  return (
    <>
      {dispute ? (
        <ButtonLink href={`/disputes/${dispute.id}`} kind={disputedAt ? 'main' : 'quiet'} wide>
          {disputedAt ? t.dispute.open : t.dispute.over}
        </ButtonLink>
      ) : null}
      {mayDispute(order) ? (
        <ButtonLink href={`/orders/${order.id}/dispute`} kind="quiet" wide>
          {t.action.dispute}
        </ButtonLink>
      ) : null}
    </>
  )
}

/** Sent back for more than was agreed: the way to ask for a change, with its price. */
const BeyondBrief = ({ order, role }: { order: OrderRoom; role: Role }) => {
  const t = texts[useView().lang].room
  if (role !== 'freelancer' || order.status !== 'working' || order.round === 0 || order.disputedAt)
    return null
  return (
    <p class="small">
      {t.beyond} <a href={`/orders/${order.id}/change`}>{t.beyondLink}</a>
    </p>
  )
}

/** What the viewer can do now: drawn from the same table that the server decides by. */
export const RoomActions = ({
  order,
  role,
  siblings,
  request,
}: {
  order: OrderRoom
  role: Role
  siblings: RoomSibling[]
  request: RoomRequest | undefined
}) => {
  const { lang } = useView()
  const t = texts[lang].room
  const open = verbsOpenTo(role, order).filter((verb) => !(request && asked.has(verb)))
  // The decisive step stands first; steps back come last.
  const weight = (verb: Verb): number => (decisive.has(verb) ? 0 : asked.has(verb) ? 2 : 1)
  const ordered = [...open].sort((a, b) => weight(a) - weight(b))
  const answerAwaited = request !== undefined && request.byRole !== role
  const mayReview = order.status === 'completed' && !order.myReviewId
  const mayRepeat = order.status === 'completed' && role === 'client'
  return (
    <Card title={t.actions}>
      <div class="room-actions">
        {mayReview ? (
          <ButtonLink href={`/orders/${order.id}/review`} kind="decisive" wide>
            {t.review}
          </ButtonLink>
        ) : null}
        {mayRepeat ? (
          <ButtonLink href={`/contracts/${order.contractId}/orders/new?again=${order.id}`} wide>
            {texts[lang].more.repeat}
          </ButtonLink>
        ) : null}
        <Together order={order} siblings={siblings} role={role} />
        {request ? null : <BeyondBrief order={order} role={role} />}
        {ordered.map((verb) => (
          <VerbButton order={order} verb={verb} />
        ))}
        <DisputeLink order={order} />
        {open.length === 0 && !mayReview && !mayRepeat && !order.disputedAt ? (
          <p class="soft small">
            {answerAwaited ? t.answerFirst : isFinal(order.status) ? t.over : t.nothing}
          </p>
        ) : null}
        <Reminder order={order} role={role} />
      </div>
    </Card>
  )
}
