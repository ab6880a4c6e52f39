import { addMonths } from '../../../../platform/clock'
import { BarChart, formatCount, formatMoney, Section, useView } from '../../../../ui'
import type { MonthSum } from '../../queries-home'
import { homeTexts } from '../../texts'

const monthsShown = 12

/** The first day of the first month that the chart shows. */
export const chartBegins = (today: string): string => addMonths(`${today.slice(0, 7)}-01`, 1 - monthsShown)

/** Yen by month, twelve months to today; months without any stand empty. */
export const MonthsChart = ({
  sums,
  today,
  side,
}: {
  sums: readonly MonthSum[]
  today: string
  side: 'freelancer' | 'client'
}) => {
  const t = homeTexts[useView().lang].home
  const title = side === 'client' ? t.spending : t.earnings
  if (sums.length === 0) {
    return (
      <Section title={title}>
        <p class="soft small">{side === 'client' ? t.chartNoneSpending : t.chartNoneEarnings}</p>
      </Section>
    )
  }
  const first = chartBegins(today)
  const bars = Array.from({ length: monthsShown }, (_, index) => {
    const month = addMonths(first, index).slice(0, 7)
    const [y = 0, m = 0] = month.split('-').map(Number)
    const value = Number(sums.find((sum) => sum.month === month)?.yen ?? 0n)
    const kind: 'strong' | 'plain' = index === monthsShown - 1 ? 'strong' : 'plain'
    // Twelve full names would touch: in between, the number is enough.
    const label = index === 0 || index === monthsShown - 1 ? t.month(m) : t.monthShort(m)
    return { label, name: t.monthName(y, m), value, kind }
  })
  return (
    <Section title={title}>
      <BarChart
        bars={bars}
        label={title}
        yFormat={(y) => formatMoney(BigInt(Math.round(y)))}
        tickFormat={(y) => formatCount(Math.round(y))}
      />
      <p class="small soft">{side === 'client' ? t.spendingNote : t.earningsNote}</p>
    </Section>
  )
}
