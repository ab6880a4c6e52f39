import type { CivilDate } from '../../../platform/clock'
import {
  ButtonLink,
  Card,
  Empty,
  formatMoney,
  Layout,
  Money,
  Notice,
  PageHead,
  Pager,
  Row,
  Rows,
  Section,
  Split,
  useView,
  When,
} from '../../../ui'
import type { UnpaidEarning } from '../queries-earnings'
import type { Earning, earningsPage } from '../queries-pages'
import type { TaxEstimate } from '../tax-estimate'
import { texts } from '../texts'
import { MonthChart, SetAside, Upcoming } from './earnings-parts'

type Earnings = Awaited<ReturnType<typeof earningsPage>>

const EarningRow = ({ earning }: { earning: Earning }) => {
  const t = texts[useView().lang].earnings
  const kinds: Record<string, string> = t.kinds
  return (
    <Row
      aside={
        <>
          <Money yen={earning.amountYen} sign />
          <br />
          <small class="soft">{t.after(formatMoney(earning.balanceAfterYen))}</small>
        </>
      }
    >
      {earning.title === null ? (
        <a href="/my/payouts">{kinds[earning.kind] ?? t.kinds.other}</a>
      ) : (
        <a href={`/orders/${earning.orderId}`}>{earning.title}</a>
      )}
      <small>
        {earning.title === null ? null : `${kinds[earning.kind] ?? t.kinds.other} · `}
        <When at={earning.at} />
      </small>
    </Row>
  )
}

const Balance = ({ yen }: { yen: bigint }) => {
  const t = texts[useView().lang].earnings
  return (
    <>
      <Card title={t.balance}>
        <p class="earned">
          <Money yen={yen} />
        </p>
      </Card>
      <Notice kind="info" title={t.payoutTitle}>
        <p>
          {t.payoutText} <a href="/my/payouts">{t.payoutLink}</a>
        </p>
      </Notice>
    </>
  )
}

interface FoundProps {
  earnings: Earnings
  page: number
  months: readonly { month: string; yen: bigint }[]
  unpaid: readonly UnpaidEarning[]
  today: CivilDate
}

const Found = ({ earnings, page, months, unpaid, today }: FoundProps) => {
  const t = texts[useView().lang].earnings
  return (
    <>
      {page === 1 ? (
        <>
          <MonthChart months={months} today={today} />
          <Upcoming unpaid={unpaid} />
        </>
      ) : null}
      <Section title={t.list}>
        <Rows label={t.list}>
          {earnings.earnings.map((earning) => (
            <EarningRow earning={earning} />
          ))}
        </Rows>
        <Pager page={page} pages={earnings.pages} href={(to) => `/my/earnings?page=${to}`} />
      </Section>
    </>
  )
}

/** A freelancer's balance and what made it. */
export const EarningsPage = ({
  earnings,
  page,
  months,
  unpaid,
  estimate,
  today,
}: FoundProps & { estimate: TaxEstimate }) => {
  const t = texts[useView().lang].earnings
  return (
    <Layout title={t.title}>
      <div class="money-page">
        <PageHead title={t.title} lead={t.lead} />
        <Split
          aside={
            <>
              <Balance yen={earnings.balanceYen} />
              <SetAside estimate={estimate} year={Number(today.slice(0, 4))} />
            </>
          }
        >
          {earnings.earnings.length === 0 ? (
            <Empty
              title={t.emptyTitle}
              text={t.emptyText}
              action={<ButtonLink href="/jobs">{t.emptyAction}</ButtonLink>}
            />
          ) : (
            <Found {...{ earnings, page, months, unpaid, today }} />
          )}
        </Split>
      </div>
    </Layout>
  )
}
