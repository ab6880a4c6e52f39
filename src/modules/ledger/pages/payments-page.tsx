import {
  ButtonLink,
  DefList,
  Empty,
  formatMoney,
  Layout,
  Money,
  PageHead,
  Row,
  Rows,
  Section,
  Split,
  Tag,
  type TagKind,
  useView,
  When,
} from '../../../ui'
import type { ChargeStatus } from '../lifecycle'
import type { HeldOrder, PaidCharge, paymentsPage } from '../queries-pages'
import { texts } from '../texts'

type Payments = Awaited<ReturnType<typeof paymentsPage>>

const statusKind: Record<ChargeStatus, TagKind> = {
  pending: 'due',
  'needs-action': 'due',
  succeeded: 'done',
  failed: 'stop',
}

const HeldRow = ({ order }: { order: HeldOrder }) => (
  <Row aside={<Money yen={order.heldYen} />}>
    <a href={`/${order.page}/${order.id}`}>{order.title}</a>
    <small>{order.name}</small>
  </Row>
)

const ChargeRow = ({ charge, payPath }: { charge: PaidCharge; payPath: string | null }) => {
  const t = texts[useView().lang].payments
  return (
    <Row aside={<Money yen={charge.amountYen} />}>
      <a href={`/${charge.page}/${charge.orderId}`}>{charge.title ?? t.orderGone}</a>
      {charge.lines > 1 ? ` ${t.more(charge.lines - 1)}` : null}{' '}
      <Tag kind={statusKind[charge.status]}>{t.status[charge.status]}</Tag>
      <small>
        <When at={charge.createdAt} />
        {charge.refundedYen > 0n ? ` · ${t.refundOf(formatMoney(charge.refundedYen))}` : null}
        {payPath ? (
          <>
            {' · '}
            <a href={payPath}>{t.payNow}</a>
          </>
        ) : null}
      </small>
    </Row>
  )
}

const Sums = ({ payments }: { payments: Payments }) => {
  const t = texts[useView().lang].payments
  return (
    <DefList
      items={[
        { term: t.paid, value: <Money yen={payments.paidYen} /> },
        { term: t.refunded, value: <Money yen={payments.refundedYen} /> },
        { term: t.held, value: <Money yen={payments.heldYen} />, strong: true },
      ]}
    />
  )
}

/** A client's money: held per order, charges, sums. */
export const PaymentsPage = ({
  payments,
  payPathOf,
}: {
  payments: Payments
  /** Where an open charge is paid; null where it cannot be paid any more. */
  payPathOf: (charge: PaidCharge) => string | null
}) => {
  const t = texts[useView().lang].payments
  const isEmpty = payments.charges.length === 0 && payments.held.length === 0
  return (
    <Layout title={t.title}>
      <div class="money-page">
        <PageHead title={t.title} lead={t.lead} />
        {isEmpty ? (
          <Empty
            title={t.emptyTitle}
            text={t.emptyText}
            action={<ButtonLink href="/jobs/new">{t.emptyAction}</ButtonLink>}
          />
        ) : (
          <Split aside={<Sums payments={payments} />}>
            <Section title={t.heldOrders}>
              {payments.held.length === 0 ? <p class="soft">{t.heldNone}</p> : null}
              <Rows label={t.heldOrders}>
                {payments.held.map((order) => (
                  <HeldRow order={order} />
                ))}
              </Rows>
            </Section>
            <Section title={t.charges}>
              <Rows label={t.charges}>
                {payments.charges.map((charge) => (
                  <ChargeRow charge={charge} payPath={payPathOf(charge)} />
                ))}
              </Rows>
            </Section>
          </Split>
        )}
      </div>
    </Layout>
  )
}
