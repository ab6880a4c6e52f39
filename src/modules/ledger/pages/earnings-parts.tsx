import { addMonths, type CivilDate } from '../../../platform/clock'
import { BarChart, Card, DateOn, DefList, formatMoney, Money, Row, Rows, Section, useView } from '../../../ui'
import { payoutOn } from '../paydays'
import type { UnpaidEarning } from '../queries-earnings'
import type { TaxEstimate } from '../tax-estimate'
import { texts } from '../texts'

export const monthsShown = 12

/** Earnings of the last twelve months as bars, the running month marked. */
export const MonthChart = ({
  months,
  today,
}: {
  months: readonly { month: string; yen: bigint }[]
  today: CivilDate
}) => {
  const t = texts[useView().lang].earnings
  const sums = new Map(months.map(({ month, yen }) => [month, Number(yen)]))
  const shown = Array.from({ length: monthsShown }, (_, i) =>
    addMonths(`${today.slice(0, 7)}-01`, i + 1 - monthsShown).slice(0, 7),
  )
  return (
    <Section title={t.byMonth}>
      <BarChart
        label={t.byMonth}
        yFormat={(yen) => formatMoney(BigInt(Math.round(yen)))}
        tickFormat={(yen) => t.shortYen(yen)}
        bars={shown.map((month) => ({
          label: t.monthShort(Number(month.slice(5))),
          name: month.replace('-', '/'),
          value: sums.get(month) ?? 0,
          kind: month === today.slice(0, 7) ? 'strong' : 'plain',
        }))}
      />
    </Section>
  )
}

/** What no payout has covered yet, line by line, each with the day on which it is paid. */
export const Upcoming = ({ unpaid }: { unpaid: readonly UnpaidEarning[] }) => {
  const t = texts[useView().lang].earnings
  if (unpaid.length === 0) return null
  return (
    <Section title={t.upcoming} aside={<a href="/my/payouts">{t.payoutLink}</a>}>
      <Rows label={t.upcoming}>
        {unpaid.map(({ orderId, title, earnedOn, yen }) => (
          <Row aside={<Money yen={yen} />}>
            {title === null ? t.kinds.release : <a href={`/orders/${orderId}`}>{title}</a>}
            <small>
              {t.earnedOn} <DateOn on={earnedOn} /> · {t.paidOn} <DateOn on={payoutOn(earnedOn)} />
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** An estimate of taxes to set aside, and named so. */
export const SetAside = ({ estimate, year }: { estimate: TaxEstimate; year: number }) => {
  const t = texts[useView().lang].earnings
  return (
    <Card title={t.setAside(year)}>
      <DefList
        items={[
          { term: t.consumptionTax, value: <Money yen={estimate.consumptionTaxYen} /> },
          { term: t.incomeTax, value: <Money yen={estimate.incomeTaxYen} /> },
          { term: t.setAsideSum, value: <Money yen={estimate.setAsideYen} />, strong: true },
          { term: t.withheldAlready, value: <Money yen={estimate.withheldYen} /> },
        ]}
      />
      <p class="small soft">{t.estimateNote}</p>
      <p>
        <a href="/my/business">{t.toBusiness}</a>
      </p>
    </Card>
  )
}
