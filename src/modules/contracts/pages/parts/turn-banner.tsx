import { dateOf } from '../../../../platform/clock'
import { CountDown, formatMoney, formatWhen, Notice, useView } from '../../../../ui'
import type { Role } from '../../lifecycle'
import type { OrderRoom, RoomRequest } from '../../queries-room'
import { texts } from '../../texts'
import { type Turn, turnOf } from '../../turn'
import { aheadOf, type Fees } from './money-box'

const roomTurn = (order: OrderRoom, request: RoomRequest | undefined, at: Date): Turn | null =>
  turnOf(
    order,
    {
      request: request && {
        kind: request.terms.kind,
        byRole: request.byRole,
        from: request.countedFrom ?? request.at,
      },
      reminder: order.reminder && { ...order.reminder, from: new Date(order.reminder.from) },
    },
    at,
  )

/** Whose turn it is, until when, and what happens then to which yen: one on every running order. */
export const TurnBanner = ({
  order,
  role,
  request,
  fees,
  other,
}: {
  order: OrderRoom
  role: Role
  request: RoomRequest | undefined
  fees: Fees
  /** How the other side is called. */
  other: string
}) => {
  const { lang, at } = useView()
  const t = texts[lang].turn
  const turn = roomTurn(order, request, at)
  if (!turn) return null
  const isMine = turn.side === role
  const who = turn.side === 'operator' ? t.operator : isMine ? t.mine : t.theirs(other)
  const words = t[turn.kind]
  const ahead = aheadOf(order, fees, dateOf(at))
  const sums = {
    price: formatMoney(order.priceYen),
    pays: formatMoney(ahead.paysYen),
    receives: formatMoney(ahead.receivesYen),
  }
  const until = turn.until ? formatWhen(turn.until, 'datetime', { lang, at }) : ''
  return (
    <Notice kind={isMine ? 'due' : 'info'} title={who}>
      <p>{isMine ? words.mine : words.theirs}</p>
      <p>
        {role === 'client' ? words.thenForClient(until, sums) : words.thenForFreelancer(until, sums)}
        {turn.until && turn.until > at ? (
          <>
            {' '}
            <small class="soft num">
              <CountDown until={turn.until} />
            </small>
          </>
        ) : null}
      </p>
    </Notice>
  )
}
