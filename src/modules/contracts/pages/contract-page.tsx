import {
  Card,
  DateOn,
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
  When,
} from '../../../ui'
import { categoryPath } from '../../categories'
import type { EndNotice } from '../end-notice'
import { endNoticeLifecycle, holdsEscrow } from '../lifecycle'
import type { ContractPage as ContractData } from '../queries'
import { orderNumber } from '../terms'
import { texts } from '../texts'
import { EndNoticeCard } from './parts/end-notice'
import { LongWorkNotice, type ShownWork } from './parts/long-work'
import { StatusTag } from './parts/room-facts'

const sum = (amounts: (bigint | null)[]): bigint =>
  amounts.reduce<bigint>((total, amount) => total + (amount ?? 0n), 0n)

const ContractMoney = ({ orders }: Pick<ContractData, 'orders'>) => {
  const t = texts[useView().lang]
  // What was merged is in the price of the order that goes on.
  const standing = orders.filter((order) => !order.mergedInto)
  const escrow = orders.map((order) => (holdsEscrow(order.status) ? order.priceYen : 0n))
  return (
    <Card title={t.room.money}>
      <DefList
        items={[
          { term: t.contract.total, value: <Money yen={sum(standing.map((order) => order.priceYen))} /> },
          { term: t.contract.inEscrow, value: <Money yen={sum(escrow)} /> },
          {
            term: t.contract.released,
            value: <Money yen={sum(orders.map((order) => order.rewardedYen))} />,
            strong: true,
          },
        ]}
      />
    </Card>
  )
}

const ContractOrder = ({
  order,
  contract,
  isClient,
}: {
  order: ContractData['orders'][number]
  contract: ContractData
  isClient: boolean
}) => {
  const t = texts[useView().lang]
  return (
    <Row aside={<Money yen={order.priceYen} />}>
      <div class="order-line">
        <p>
          <StatusTag order={order} />{' '}
          <small class="soft num">{orderNumber(contract.number, order.position)}</small>
        </p>
        <h3>
          <a href={`/orders/${order.id}`}>{order.title}</a>
        </h3>
        <p class="small soft">
          {t.list.due} <DateOn on={order.dueOn} />
          {order.splitFrom ? ` · ${t.room.splitFrom}` : ''}
          {isClient && order.status === 'completed' ? (
            <>
              {' · '}
              <a href={`/contracts/${contract.id}/orders/new?again=${order.id}`}>{t.more.repeat}</a>
            </>
          ) : null}
        </p>
      </div>
    </Row>
  )
}

/** A notice that the work of the two ends, and whether its last day is still to come. */
type ShownEndNotice = EndNotice & {
  id: string
  status: 'given' | 'taken-back'
  endsOn: string
  isAhead: boolean
}

const EndOfWork = ({
  notice,
  isClient,
  other,
}: {
  notice: ShownEndNotice
  isClient: boolean
  other: string
}) => {
  const role = isClient ? 'client' : 'freelancer'
  const open = endNoticeLifecycle.verbsOpenTo(role, notice)
  return (
    <EndNoticeCard notice={notice} path={`/end-notices/${notice.id}`} role={role} other={other} open={open} />
  )
}

const MoreOrders = ({ id }: { id: string }) => {
  const t = texts[useView().lang]
  return (
    <>
      <a href={`/contracts/${id}/orders/new`}>{t.more.title}</a>
      {' · '}
      <a href={`/contracts/${id}/retainer`}>{t.direct.monthly}</a>
    </>
  )
}

export const ContractPage = ({
  contract,
  isClient,
  work,
  notice,
}: {
  contract: ContractData
  isClient: boolean
  /** Set where the two have worked together for as long as the law asks, and no notice says that it ends. */
  work: ShownWork | undefined
  notice: ShownEndNotice | undefined
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const clientName = nameOf(contract.clientProfileName || contract.clientMemberName, lang)
  const freelancerName = nameOf(contract.freelancerName, lang)
  return (
    <Layout title={contract.title}>
      <PageHead
        title={contract.title}
        above={t.contract.title}
        lead={`${clientName} → ${freelancerName} · ${categoryPath(contract.categorySlug, lang).join(' › ')}`}
        aside={
          <small class="soft">
            {t.contract.from} <When at={contract.createdAt} form="date" />
          </small>
        }
      />
      {work ? <LongWorkNotice work={work} /> : null}
      <Split
        lead={
          notice ? (
            <EndOfWork notice={notice} isClient={isClient} other={isClient ? freelancerName : clientName} />
          ) : undefined
        }
        aside={<ContractMoney orders={contract.orders} />}
      >
        <Section title={t.contract.orders} aside={isClient ? <MoreOrders id={contract.id} /> : undefined}>
          <Rows>
            {contract.orders.map((order) => (
              <ContractOrder order={order} contract={contract} isClient={isClient} />
            ))}
          </Rows>
        </Section>
      </Split>
    </Layout>
  )
}
