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
import { ClientBadge } from '../../../profiles'
import type { Role, Status } from '../../lifecycle'
import type { OrderRoom, RoomSibling } from '../../queries-room'
import { autoAcceptAt, inspectionFrom } from '../../rules'
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
export const StatusTag = ({
  order,
}: {
  order: { status: Status; mergedInto: string | null; disputedAt: Date | null }
}) => {
  const t = texts[useView().lang]
  if (order.mergedInto) return <Tag>{t.merged}</Tag>
  if (order.disputedAt) return <Tag kind="stop">{t.disputed}</Tag>
  return <Tag kind={tagKinds[order.status]}>{t.status[order.status]}</Tag>
}

export const TermsBox = ({ order, revisionsUsed }: { order: OrderRoom; revisionsUsed: number }) => {
  const t = texts[useView().lang].room
  const items: Definition[] = [{ term: t.dueOn, value: <DateOn on={order.dueOn} /> }]
  const { deliveredAt, inspectedFrom } = order
  if (order.status === 'delivered' && deliveredAt && !order.disputedAt) {
    const until = autoAcceptAt(inspectionFrom({ deliveredAt, inspectedFrom }))
    items.push({ term: t.inspectionUntil, value: <When at={until} form="date" /> })
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
