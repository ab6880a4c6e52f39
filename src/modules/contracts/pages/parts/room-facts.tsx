import { dateOf } from '../../../../platform/clock'
import {
  Card,
  DateOn,
  type Definition,
  DefList,
  Money,
  Notice,
  RankSeal,
  Tag,
  useView,
  When,
} from '../../../../ui'
import { withholdingBase, withholdingOf } from '../../../ledger'
import { ClientBadge } from '../../../profiles'
import { holdsEscrow, type Role, type Status } from '../../lifecycle'
import type { OrderRoom, RoomSibling } from '../../queries-room'
import { autoAcceptAt } from '../../rules'
import { texts } from '../../texts'

const tagKinds: Record<Status, 'plain' | 'mode' | 'due' | 'done' | 'stop'> = {
  offered: 'due',
  agreed: 'due',
  working: 'mode',
  delivered: 'due',
  completed: 'done',
  cancelled: 'stop',
}

/** What has become of an order; one that ended in a merge is not called cancelled. */
export const StatusTag = ({ order }: { order: { status: Status; mergedInto: string | null } }) => {
  const t = texts[useView().lang]
  if (order.mergedInto) return <Tag>{t.merged}</Tag>
  return <Tag kind={tagKinds[order.status]}>{t.status[order.status]}</Tag>
}

/** The income tax withheld at release, by the rule of its day; of a release to come, by the newest. */
const withheldOf = ({ withholding, priceYen, endedAt }: OrderRoom): bigint => {
  if (!withholding) return 0n
  const on = endedAt ? dateOf(endedAt) : undefined
  return withholdingOf(withholdingBase(priceYen, on ? { on } : {}), on)
}

/** The money of one order, as the viewer's side sees it; the fees are those frozen at agreement. */
export const MoneyBox = ({
  order,
  role,
  fees,
}: {
  order: OrderRoom
  role: Role
  fees: { client: bigint; freelancer: bigint }
}) => {
  const t = texts[useView().lang].room
  const client = order.clientFeeYen ?? fees.client
  const freelancer = order.freelancerFeeYen ?? fees.freelancer
  const withheld = withheldOf(order)
  const items: Definition[] = [{ term: t.price, value: <Money yen={order.priceYen} /> }]
  if (order.mergedInto) {
    items.push({ term: t.moved, value: <Money yen={order.priceYen} />, strong: true })
  } else if (role === 'client') {
    items.push({ term: t.clientFee, value: <Money yen={client} /> })
    items.push({ term: t.clientPays, value: <Money yen={order.priceYen + client} />, strong: true })
    if (withheld > 0n) items.push({ term: t.withheldReturned, value: <Money yen={withheld} /> })
  } else {
    items.push({ term: t.freelancerFee, value: <Money yen={-freelancer} /> })
    if (withheld > 0n) items.push({ term: t.withheld, value: <Money yen={-withheld} /> })
    items.push({
      term: t.receives,
      value: <Money yen={order.priceYen - freelancer - withheld} />,
      strong: true,
    })
  }
  if (holdsEscrow(order.status)) items.push({ term: t.escrow, value: <Money yen={order.priceYen} /> })
  if (order.status === 'cancelled' && order.rewardedYen !== null && !order.mergedInto) {
    items.push({ term: t.rewarded, value: <Money yen={order.rewardedYen} /> })
  }
  return (
    <Card title={t.money}>
      <DefList items={items} />
    </Card>
  )
}

export const TermsBox = ({ order, revisionsUsed }: { order: OrderRoom; revisionsUsed: number }) => {
  const t = texts[useView().lang].room
  const items: Definition[] = [{ term: t.dueOn, value: <DateOn on={order.dueOn} /> }]
  if (order.status === 'delivered' && order.deliveredAt) {
    items.push({ term: t.inspectionUntil, value: <When at={autoAcceptAt(order.deliveredAt)} form="date" /> })
  }
  items.push({ term: t.revisions, value: t.revisionsOf(order.revisions, revisionsUsed) })
  items.push({ term: t.rights, value: t.rightsOf[order.rights] })
  return (
    <Card title={t.terms}>
      <DefList items={items} />
      {order.termsVersion ? (
        <p class="room-notice small">
          <a href={`/orders/${order.id}/terms/${order.termsVersion}`}>
            {t.notice} {order.termsVersion > 1 ? t.noticeVersion(order.termsVersion) : ''}
          </a>
        </p>
      ) : null}
    </Card>
  )
}

/** The other orders of the contract, one click away. */
export const SiblingBox = ({ order, siblings }: { order: OrderRoom; siblings: RoomSibling[] }) => {
  const t = texts[useView().lang].room
  if (siblings.length < 2) return null
  const reviewable = siblings.filter((sibling) => sibling.status === 'completed').length > 1
  return (
    <Card title={t.siblings}>
      <ol class="room-siblings">
        {siblings.map((sibling) => (
          <li aria-current={sibling.id === order.id ? 'true' : undefined}>
            <a href={`/orders/${sibling.id}`}>{sibling.title}</a>
            <StatusTag order={sibling} />
            <Money yen={sibling.priceYen} />
          </li>
        ))}
      </ol>
      {reviewable ? (
        <p class="room-notice small">
          <a href={`/contracts/${order.contractId}/review`}>{t.reviewAll}</a>
        </p>
      ) : null}
    </Card>
  )
}

const OrderLink = ({ order }: { order: RoomSibling }) => <a href={`/orders/${order.id}`}>{order.title}</a>

/** Where an order came from and what became of it: split and merged orders stay visible to both sides (§3.2). */
export const Lineage = ({ order, siblings }: { order: OrderRoom; siblings: RoomSibling[] }) => {
  const t = texts[useView().lang].room
  const titleOf = (id: string): string => siblings.find((sibling) => sibling.id === id)?.title ?? ''
  const merged = siblings.filter((sibling) => sibling.mergedInto === order.id)
  return (
    <>
      {order.mergedInto ? (
        <Notice kind="info" title={t.mergedInto(titleOf(order.mergedInto))}>
          <p>
            {t.overByMerge} <a href={`/orders/${order.mergedInto}`}>{titleOf(order.mergedInto)}</a>
          </p>
        </Notice>
      ) : null}
      {order.splitFrom ? (
        <p class="small soft">
          <a href={`/orders/${order.splitFrom}`}>{t.splitFromTitle(titleOf(order.splitFrom))}</a>
        </p>
      ) : null}
      {merged.length > 0 ? (
        <p class="small soft">
          {t.mergedOf}:{' '}
          {merged.map((other, n) => (
            <>
              {n > 0 ? ' · ' : ''}
              <OrderLink order={other} />
            </>
          ))}
        </p>
      ) : null}
    </>
  )
}

/** Whom the viewer works with; while a freelancer decides on an offer, and after, with the client's standing (§2.8). */
export const OtherSide = ({ name, order, role }: { name: string; order: OrderRoom; role: Role }) => (
  <>
    <a
      class="room-other"
      href={role === 'client' ? `/freelancers/${order.freelancerId}` : `/clients/${order.clientId}`}
    >
      {role === 'client' ? <RankSeal tier={order.freelancerTier} size={24} /> : null}
      {name}
    </a>
    {role === 'client' ? null : <ClientBadge standing={order.clientStanding} />}
  </>
)
