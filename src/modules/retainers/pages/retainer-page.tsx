import { raw } from 'hono/html'
import { dateOf } from '../../../platform/clock'
import { renderMarkdown } from '../../../platform/markdown'
import {
  Card,
  DateOn,
  type Definition,
  DefList,
  Layout,
  Money,
  nameOf,
  PageHead,
  Row,
  Rows,
  Section,
  Split,
  useView,
} from '../../../ui'
import { StatusTag } from '../../contracts'
import type { RetainerOrder, RetainerView } from '../queries'
import { dueOnOf, opensOn } from '../rules'
import { texts } from '../texts'
import { NoticeBox } from './notice-box'
import { RetainerTag } from './retainer-list-page'

const TermsBox = ({ retainer }: { retainer: RetainerView }) => {
  const { lang, at } = useView()
  const t = texts[lang].page
  const next = retainer.opened + 1
  const opens = opensOn(retainer, next)
  const isLast = retainer.endsOn !== null && opens > retainer.endsOn
  const items: Definition[] = [{ term: t.price, value: <Money yen={retainer.priceYen} />, strong: true }]
  if (retainer.status === 'running') {
    items.push({ term: t.next, value: isLast ? t.none : <DateOn on={opens} /> })
    if (!isLast) items.push({ term: t.nextDue, value: <DateOn on={dueOnOf(retainer, next, dateOf(at))} /> })
  }
  if (retainer.endsOn) items.push({ term: t.lastDay, value: <DateOn on={retainer.endsOn} /> })
  if (retainer.runsSince) items.push({ term: t.since, value: <DateOn on={retainer.runsSince} /> })
  return (
    <Card title={t.terms}>
      <DefList items={items} />
      <p class="small">
        <a href={`/contracts/${retainer.contractId}`}>{t.contract}</a>
      </p>
    </Card>
  )
}

const MonthRow = ({ order }: { order: RetainerOrder }) => {
  const t = texts[useView().lang].page
  return (
    <Row aside={<Money yen={order.priceYen} />}>
      <p>
        <StatusTag order={order} /> <small class="soft">{t.number(order.number)}</small>
      </p>
      <h3>
        <a href={`/orders/${order.id}`}>{order.title}</a>
      </h3>
      <p class="small soft">
        {t.due} <DateOn on={order.dueOn} />
      </p>
    </Row>
  )
}

/** One retainer: its terms, the order of each month, and how it ends. */
export const RetainerPage = ({
  retainer,
  orders,
  viewerId,
}: {
  retainer: RetainerView
  orders: RetainerOrder[]
  viewerId: string
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const role = retainer.clientId === viewerId ? 'client' : 'freelancer'
  const other = nameOf(role === 'client' ? retainer.freelancerName : retainer.clientName, lang)
  const href = role === 'client' ? `/freelancers/${retainer.freelancerId}` : `/clients/${retainer.clientId}`
  return (
    <Layout title={retainer.title}>
      <PageHead
        title={retainer.title}
        above={<a href="/retainers">{t.title}</a>}
        lead={
          <>
            <RetainerTag status={retainer.status} /> {role === 'client' ? t.page.freelancer : t.page.client}{' '}
            <a href={href}>{other}</a>
          </>
        }
      />
      <Split
        lead={<TermsBox retainer={retainer} />}
        aside={<NoticeBox retainer={retainer} role={role} other={other} />}
      >
        {retainer.status === 'offered' ? <p class="soft">{t.page.waiting}</p> : null}
        {retainer.status === 'ended' ? <p class="soft">{t.page.ended}</p> : null}
        <Section title={t.page.orders}>
          <Rows>
            {orders.map((order) => (
              <MonthRow order={order} />
            ))}
          </Rows>
        </Section>
        {retainer.brief ? (
          <Section title={t.page.brief}>
            <div class="markdown">{raw(renderMarkdown(retainer.brief))}</div>
          </Section>
        ) : null}
      </Split>
    </Layout>
  )
}
