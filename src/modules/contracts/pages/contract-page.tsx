import { dateOf } from '../../../platform/clock'
import {
  Card,
  DateOn,
  DefList,
  formatDateOn,
  Layout,
  Money,
  Notice,
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
import { holdsEscrow } from '../lifecycle'
import type { LongWork } from '../long-work'
import type { ContractPage as ContractData } from '../queries'
import { orderNumber } from '../terms'
import { texts } from '../texts'
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

/** What the law asks of both once their work has run for six months, and until when notice can be given. */
const LongWorkNotice = ({ work }: { work: LongWork }) => {
  const { lang, at } = useView()
  const t = texts[lang].longWork
  const day = (on: string): string => formatDateOn(on, { lang, at })
  const { since, until, noticeBy, endsFrom } = work
  const isOpen = noticeBy >= dateOf(at)
  return (
    <Notice kind={isOpen ? 'info' : 'due'} title={t.title}>
      <p>{t.since(day(since))}</p>
      <p>{isOpen ? t.noticeBy(day(until), day(noticeBy)) : t.noticeNow(day(endsFrom))}</p>
    </Notice>
  )
}

export const ContractPage = ({
  contract,
  isClient,
  work,
}: {
  contract: ContractData
  isClient: boolean
  /** Set where the two have worked together for as long as the law asks. */
  work: LongWork | undefined
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const parties = `${nameOf(contract.clientProfileName || contract.clientMemberName, lang)} → ${nameOf(contract.freelancerName, lang)}`
  const add = isClient ? (
    <>
      <a href={`/contracts/${contract.id}/orders/new`}>{t.more.title}</a>
      {' · '}
      <a href={`/contracts/${contract.id}/retainer`}>{t.direct.monthly}</a>
    </>
  ) : undefined
  return (
    <Layout title={contract.title}>
      <PageHead
        title={contract.title}
        above={t.contract.title}
        lead={`${parties} · ${categoryPath(contract.categorySlug, lang).join(' › ')}`}
        aside={
          <small class="soft">
            {t.contract.from} <When at={contract.createdAt} form="date" />
          </small>
        }
      />
      {work ? <LongWorkNotice work={work} /> : null}
      <Split aside={<ContractMoney orders={contract.orders} />}>
        <Section title={t.contract.orders} aside={add}>
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
