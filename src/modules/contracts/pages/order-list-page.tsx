import {
  ButtonLink,
  CountLine,
  DateOn,
  Empty,
  Layout,
  Money,
  nameOf,
  PageHead,
  RankSeal,
  Row,
  Rows,
  TabbedList,
  useView,
  When,
} from '../../../ui'
import { type OrderListRow, type OrderTab, orderTabs } from '../queries'
import { orderNumber } from '../terms'
import { texts } from '../texts'
import { StatusTag } from './parts/room-facts'

const OrderLine = ({ order, side }: { order: OrderListRow; side: 'client' | 'freelancer' }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Row aside={<Money yen={order.priceYen} />}>
      <div class="order-line">
        <p>
          <StatusTag order={order} />{' '}
          <small class="soft num">{orderNumber(order.number, order.position)}</small>
        </p>
        <h2>
          <a href={`/orders/${order.id}`}>{order.title}</a>
        </h2>
        <p class="small soft">
          {side === 'client' ? <RankSeal tier={order.otherTier} size={16} /> : null}{' '}
          {nameOf(order.otherName, lang)}
          {' · '}
          {order.endedAt ? (
            <When at={order.endedAt} form="date" />
          ) : (
            <>
              {t.list.due} <DateOn on={order.dueOn} />
            </>
          )}
        </p>
      </div>
    </Row>
  )
}

export const OrderListPage = (page: {
  side: 'client' | 'freelancer'
  tab: OrderTab
  counts: Record<OrderTab, number>
  orders: OrderListRow[]
  page: number
  perPage: number
}) => {
  const t = texts[useView().lang].list
  const none = page.side === 'client' ? t.emptyClient : t.emptyFreelancer
  const next =
    page.side === 'client' ? (
      <ButtonLink href="/jobs/new">{t.postJob}</ButtonLink>
    ) : (
      <ButtonLink href="/jobs">{t.findWork}</ButtonLink>
    )
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} aside={<a href="/retainers">{t.retainers}</a>} />
      <TabbedList
        path="/my/orders"
        param="tab"
        label={t.title}
        tabs={orderTabs.map((name) => ({ name, label: t[name] }))}
        current={page.tab}
        counts={page.counts}
        page={page.page}
        perPage={page.perPage}
      >
        {page.orders.length === 0 ? (
          <Empty title={t.emptyTitle} text={none} action={next} />
        ) : (
          <>
            <CountLine count={page.counts[page.tab]} />
            <Rows>
              {page.orders.map((order) => (
                <OrderLine order={order} side={page.side} />
              ))}
            </Rows>
          </>
        )}
      </TabbedList>
    </Layout>
  )
}
