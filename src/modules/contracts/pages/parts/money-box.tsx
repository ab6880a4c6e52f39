import { type CivilDate, dateOf } from '../../../../platform/clock'
import { Card, type Definition, DefList, Money, useView } from '../../../../ui'
import { type OrderMoney, withholdingBase, withholdingOf } from '../../../ledger'
import { holdsEscrow, isFinal, type Role } from '../../lifecycle'
import type { OrderRoom } from '../../queries-room'
import { texts } from '../../texts'

interface Seen {
  order: OrderRoom
  role: Role
}

/** The income tax that a release today would withhold. */
const withheldOf = ({ withholding, priceYen }: OrderRoom, on: CivilDate): bigint =>
  withholding ? withholdingOf(withholdingBase(priceYen, { on }), on) : 0n

export interface Fees {
  client: bigint
  freelancer: bigint
}

/** What the client would have paid and the freelancer received if the order went on to its end. */
export const aheadOf = (order: OrderRoom, fees: Fees, on: CivilDate) => {
  const clientFeeYen = order.clientFeeYen ?? fees.client
  const freelancerFeeYen = order.freelancerFeeYen ?? fees.freelancer
  const withheldYen = withheldOf(order, on)
  const paysYen = order.priceYen + clientFeeYen
  const receivesYen = order.priceYen - freelancerFeeYen - withheldYen
  return { clientFeeYen, freelancerFeeYen, withheldYen, paysYen, receivesYen }
}

/** What would move if the order went on to its end; the fees are those frozen at agreement. */
const Ahead = ({ order, role, fees }: Seen & { fees: Fees }) => {
  const { lang, at } = useView()
  const t = texts[lang].room
  const ahead = aheadOf(order, fees, dateOf(at))
  const withheld = ahead.withheldYen
  const items: Definition[] = [{ term: t.price, value: <Money yen={order.priceYen} /> }]
  if (role === 'client') {
    items.push({ term: t.clientFee, value: <Money yen={ahead.clientFeeYen} /> })
    items.push({ term: t.clientPays, value: <Money yen={ahead.paysYen} />, strong: true })
    if (withheld > 0n) items.push({ term: t.withheldReturned, value: <Money yen={withheld} /> })
  } else {
    items.push({ term: t.freelancerFee, value: <Money yen={-ahead.freelancerFeeYen} /> })
    if (withheld > 0n) items.push({ term: t.withheld, value: <Money yen={-withheld} /> })
    items.push({ term: t.receives, value: <Money yen={ahead.receivesYen} />, strong: true })
  }
  if (holdsEscrow(order.status)) items.push({ term: t.escrow, value: <Money yen={order.priceYen} /> })
  return <DefList items={items} />
}

/** What has moved, by the ledger; only how the fees and the tax share what is left is worked out from the frozen fees. */
const sharesOf = (order: OrderRoom, moved: OrderMoney) => {
  const rewardYen = order.rewardedYen ?? 0n
  const clientFeeYen = ((order.clientFeeYen ?? 0n) * rewardYen) / order.priceYen
  const freelancerFeeYen = BigInt(moved.feesYen) - clientFeeYen
  const receivedYen = BigInt(moved.receivedYen)
  const withheldYen = rewardYen - freelancerFeeYen - receivedYen
  return { rewardYen, clientFeeYen, freelancerFeeYen, receivedYen, withheldYen }
}

const MovedForClient = ({ order, moved }: { order: OrderRoom; moved: OrderMoney }) => {
  const t = texts[useView().lang].room
  const { rewardYen, clientFeeYen, withheldYen } = sharesOf(order, moved)
  const [paidIn, refunded] = [BigInt(moved.paidInYen), BigInt(moved.refundedYen)]
  const items: Definition[] = [{ term: t.paidIn, value: <Money yen={paidIn} /> }]
  if (refunded > 0n) items.push({ term: t.refunded, value: <Money yen={-refunded} /> })
  if (withheldYen > 0n) items.push({ term: t.ofItWithheld, value: <Money yen={withheldYen} /> })
  items.push({ term: t.rewarded, value: <Money yen={rewardYen} /> })
  items.push({ term: t.clientFee, value: <Money yen={clientFeeYen} /> })
  items.push({ term: t.paidInAll, value: <Money yen={paidIn - refunded} />, strong: true })
  return <DefList items={items} />
}

const MovedForFreelancer = ({ order, moved }: { order: OrderRoom; moved: OrderMoney }) => {
  const t = texts[useView().lang].room
  const { rewardYen, freelancerFeeYen, withheldYen, receivedYen } = sharesOf(order, moved)
  const items: Definition[] = [
    { term: t.rewarded, value: <Money yen={rewardYen} /> },
    { term: t.freelancerFee, value: <Money yen={-freelancerFeeYen} /> },
  ]
  if (withheldYen > 0n) items.push({ term: t.withheld, value: <Money yen={-withheldYen} /> })
  items.push({ term: t.received, value: <Money yen={receivedYen} />, strong: true })
  return <DefList items={items} />
}

/** An order that has ended: the price that was agreed, and what really moved. */
const Ended = ({ order, role }: Seen) => {
  const t = texts[useView().lang].room
  const price = { term: t.price, value: <Money yen={order.priceYen} /> }
  if (order.mergedInto)
    return <DefList items={[price, { term: t.moved, value: <Money yen={order.priceYen} />, strong: true }]} />
  if (!order.moved) {
    return (
      <>
        <DefList items={[price]} />
        <p class="small soft">{t.nothingMoved}</p>
      </>
    )
  }
  const Moved = role === 'client' ? MovedForClient : MovedForFreelancer
  return (
    <>
      <DefList items={[price]} />
      <Moved order={order} moved={order.moved} />
    </>
  )
}

/** The money of one order, as the viewer's side sees it: what will move, and once the order has ended what did. */
export const MoneyBox = (seen: Seen & { fees: Fees }) => (
  <Card title={texts[useView().lang].room.money}>
    {isFinal(seen.order.status) ? <Ended {...seen} /> : <Ahead {...seen} />}
  </Card>
)
