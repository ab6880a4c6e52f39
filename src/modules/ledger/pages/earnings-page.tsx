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
import type { Earning, earningsPage } from '../queries-pages'
import { texts } from '../texts'

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

/** A freelancer's balance and what made it. */
export const EarningsPage = ({ earnings, page }: { earnings: Earnings; page: number }) => {
  const t = texts[useView().lang].earnings
  return (
    <Layout title={t.title}>
      <div class="money-page">
        <PageHead title={t.title} lead={t.lead} />
        <Split aside={<Balance yen={earnings.balanceYen} />}>
          {earnings.earnings.length === 0 ? (
            <Empty
              title={t.emptyTitle}
              text={t.emptyText}
              action={<ButtonLink href="/jobs">{t.emptyAction}</ButtonLink>}
            />
          ) : (
            <Section title={t.list}>
              <Rows label={t.list}>
                {earnings.earnings.map((earning) => (
                  <EarningRow earning={earning} />
                ))}
              </Rows>
              <Pager page={page} pages={earnings.pages} href={(to) => `/my/earnings?page=${to}`} />
            </Section>
          )}
        </Split>
      </div>
    </Layout>
  )
}
