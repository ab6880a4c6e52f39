import { raw } from 'hono/html'
import { renderMarkdown } from '../../../platform/markdown'
import { Layout, nameOf, PageHead, Section, Split, useView } from '../../../ui'
import { Composer, type FileHref, type ThreadHead, type ThreadMessage } from '../../messages'
import type { Role } from '../lifecycle'
import { lastCounter } from '../offer-history'
import {
  clientName,
  type OrderRoom,
  type RoomDelivery,
  type RoomEvent,
  type RoomRequest,
  type RoomSibling,
} from '../queries-room'
import { orderNumber } from '../terms'
import { texts } from '../texts'
import { CounterCard } from './parts/counter-card'
import { DisputeBanner } from './parts/dispute-banner'
import { MoneyBox } from './parts/money-box'
import { OrderSteps } from './parts/order-steps'
import { PriceTalks } from './parts/price-talk'
import { RequestCard } from './parts/request-card'
import { RoomActions } from './parts/room-actions'
import { Lineage, OtherSide, SiblingBox, StatusTag, TermsBox } from './parts/room-facts'
import { RoomTimeline } from './parts/room-timeline'
import { TurnBanner } from './parts/turn-banner'

export interface OrderPageProps {
  order: OrderRoom
  role: Role
  events: RoomEvent[]
  deliveries: RoomDelivery[]
  siblings: RoomSibling[]
  request: RoomRequest | undefined
  thread: ThreadHead | undefined
  messages: ThreadMessage[]
  fees: { client: bigint; freelancer: bigint }
  formId: string
  fileHref: FileHref
}

const RoomHead = ({ order, role, siblings }: Pick<OrderPageProps, 'order' | 'role' | 'siblings'>) => {
  const { lang } = useView()
  const t = texts[lang]
  const other = nameOf(role === 'client' ? order.freelancerName : clientName(order), lang)
  const above = (
    <>
      {t.room.contract} <a href={`/contracts/${order.contractId}`}>{order.contractTitle}</a>
      {order.retainerId ? (
        <>
          {' · '}
          <a href={`/retainers/${order.retainerId}`}>{t.room.retainer(order.retainerNumber ?? 1)}</a>
        </>
      ) : null}
      {siblings.length > 1 ? <span class="soft"> {t.room.above(order.position)}</span> : null}
    </>
  )
  const lead = (
    <span class="room-lead">
      <StatusTag order={order} /> <OtherSide name={other} order={order} role={role} />
      {order.fault && order.agreedAt && !order.mergedInto ? (
        <span class="soft small">{t.fault[order.fault]}</span>
      ) : null}
    </span>
  )
  const number = (
    <small class="soft num">
      {t.room.number} {orderNumber(order.number, order.position)}
    </small>
  )
  return <PageHead title={order.title} above={above} lead={lead} aside={number} />
}

const RoomAside = ({ order, role, siblings, deliveries, fees }: OrderPageProps) => (
  <>
    <MoneyBox order={order} role={role} fees={fees} />
    <TermsBox order={order} revisionsUsed={deliveries.filter((one) => one.revisionAskedAt).length} />
    <SiblingBox order={order} siblings={siblings} />
  </>
)

/** How the order stands: stopped by a dispute, or waiting for one side. */
const Standing = ({ order, role, request, fees, other }: OrderPageProps & { other: string }) =>
  order.disputedAt && order.dispute ? (
    <DisputeBanner dispute={order.dispute} priceYen={order.priceYen} role={role} />
  ) : (
    <TurnBanner order={order} role={role} request={request} fees={fees} other={other} />
  )

/** The order room: timeline, messages, files, terms and money in one place (§7.3). */
export const OrderPage = (props: OrderPageProps) => {
  const { lang } = useView()
  const t = texts[lang]
  const { order, role, siblings, request } = props
  const actions = <RoomActions order={order} role={role} siblings={siblings} request={request} />
  const names = { client: nameOf(clientName(order), lang), freelancer: nameOf(order.freelancerName, lang) }
  const countered = order.status === 'offered' ? lastCounter(props.events) : null
  return (
    <Layout title={order.title}>
      <RoomHead {...props} />
      <OrderSteps order={order} events={props.events} />
      <Split lead={actions} aside={<RoomAside {...props} />}>
        <Standing {...props} other={role === 'client' ? names.freelancer : names.client} />
        {order.dispute && !order.disputedAt ? (
          <p class="small">
            <a href={`/disputes/${order.dispute.id}`}>{t.dispute.record}</a>
          </p>
        ) : null}
        {countered ? (
          <CounterCard
            countered={countered.terms}
            by={countered.event.byRole}
            viewer={role}
            from={names[order.offeredBy]}
          />
        ) : null}
        {request ? (
          <RequestCard
            order={order}
            request={request}
            concerned={siblings.filter(({ id }) => request.parts.some((part) => part.id === id))}
            role={role}
            from={names[request.byRole]}
          />
        ) : null}
        <PriceTalks order={order} role={role} />
        <Lineage order={order} siblings={siblings} />
        {order.brief ? (
          <Section title={t.room.brief}>
            <div class="markdown">{raw(renderMarkdown(order.brief))}</div>
          </Section>
        ) : null}
        <RoomTimeline {...props} names={names} threadId={order.threadId} />
        {props.thread ? (
          <Composer thread={props.thread} formId={props.formId} to={`/orders/${order.id}`} />
        ) : null}
      </Split>
    </Layout>
  )
}
