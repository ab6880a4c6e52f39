import {
  BarChart,
  Card,
  DataTable,
  DefList,
  formatCount,
  Layout,
  PageHead,
  Section,
  Split,
  Tabs,
  useView,
} from '../../../ui'
import type { DisputeFigures } from '../../disputes'
import type { RuleRow } from '../queries-console'
import type { Hours, QuarterFigures } from '../queries-transparency'
import { published, publishedSum, type Quarter, quarterOf, reasons, shownFrom } from '../rules'
import { kinds } from '../sanction'
import { texts } from '../texts'
import { Rules } from './transparency-rules'

const useWords = () => texts[useView().lang].transparency

interface Counted {
  label: string
  n: number
}

/** Counts as a chart, and exactly in a table beneath; what is too small to publish has no bar. */
const Counts = ({ title, counted }: { title: string; counted: readonly Counted[] }) => {
  const t = useWords()
  const shown = (n: number): string => {
    const count = published(n)
    return count === null ? t.few : formatCount(count)
  }
  const sum = publishedSum(counted.map(({ n }) => n))
  // Where every count is too small to be told, so is their sum.
  const total = !sum.isAtLeast ? formatCount(sum.n) : sum.n === 0 ? '—' : t.atLeast(formatCount(sum.n))
  const isDrawn = counted.some(({ n }) => (published(n) ?? 0) > 0)
  return (
    <Section title={title}>
      {isDrawn ? (
        <BarChart
          label={title}
          yFormat={formatCount}
          bars={counted.map(({ label, n }) => ({ label, value: published(n) ?? 0 }))}
          table={false}
        />
      ) : null}
      <DataTable
        named
        rows={[
          ...counted.map(({ label, n }) => ({ label, text: shown(n) })),
          { label: t.total, text: total },
        ]}
        columns={[
          { head: t.item, cell: ({ label }) => label },
          { head: t.count, figure: true, cell: ({ text }) => text },
        ]}
      />
    </Section>
  )
}

const useDuration = () => {
  const t = useWords()
  return (hours: number): string =>
    hours < 48 ? t.hours(String(Math.max(1, Math.round(hours)))) : t.days((hours / 24).toFixed(1))
}

/** Times of fewer cases than may be published are left out. */
const Times = ({ title, times }: { title: string; times: Hours }) => {
  const t = useWords()
  const duration = useDuration()
  const shown = (hours: number | null): string =>
    hours === null || times.n < shownFrom ? t.noTime : duration(hours)
  return (
    <Card title={title}>
      <DefList
        items={[
          { term: t.median, value: shown(times.median) },
          { term: t.p90, value: shown(times.p90) },
        ]}
      />
    </Card>
  )
}

/** Disputes are measured in days, from opening to end; only their median is known. */
const timesOf = ({ settled, decided, withdrawn, medianDays }: DisputeFigures): Hours => ({
  n: settled + decided + withdrawn,
  median: medianDays === null ? null : medianDays * 24,
  p90: null,
})

const useQuarterName = () => {
  const t = useWords()
  return ({ name }: Quarter): string => {
    const [year = '', number = ''] = name.split('-Q')
    return t.quarter(year, number)
  }
}

const decisions = ['dismissed', 'removed', 'sanctioned'] as const
const answers = ['upheld', 'overturned'] as const

const ends = ['settled', 'decided', 'withdrawn'] as const

const AllCounts = ({ figures, disputes }: { figures: QuarterFigures; disputes: DisputeFigures }) => {
  const words = texts[useView().lang]
  const t = words.transparency
  return (
    <>
      <Counts
        title={t.reasons}
        counted={reasons.map((one) => ({ label: words.reasons[one], n: figures.reasons[one] ?? 0 }))}
      />
      <Counts
        title={t.decisions}
        counted={decisions.map((one) => ({ label: t.decision[one], n: figures.decisions[one] ?? 0 }))}
      />
      <Counts
        title={t.kinds}
        counted={kinds.map((one) => ({ label: words.kinds[one], n: figures.kinds[one] ?? 0 }))}
      />
      <Counts
        title={t.appeals}
        counted={answers.map((one) => ({ label: t.appeal[one], n: figures.appeals[one] ?? 0 }))}
      />
      <Counts
        title={t.disputes}
        counted={ends.map((one) => ({ label: t.disputeEnd[one], n: disputes[one] }))}
      />
      <Counts
        title={t.disputeAppeals}
        counted={answers.map((one) => ({ label: t.disputeAppeal[one], n: disputes[one] }))}
      />
    </>
  )
}

/** For the public: what was reported, decided, imposed and overturned in a quarter, and how long it took. */
export const TransparencyPage = ({
  quarter,
  quarters,
  figures,
  disputes,
  rules,
}: {
  quarter: Quarter
  quarters: readonly Quarter[]
  figures: QuarterFigures
  disputes: DisputeFigures
  rules: readonly RuleRow[]
}) => {
  const { lang, at } = useView()
  const t = texts[lang].transparency
  const nameOf = useQuarterName()
  const isRunning = quarterOf(at).name === quarter.name
  const aside = (
    <>
      <Times title={t.reportTimes} times={figures.reportHours} />
      <Times title={t.appealTimes} times={figures.appealHours} />
      <Times title={t.disputeTimes} times={timesOf(disputes)} />
      <p class="small soft">{t.fewNote}</p>
    </>
  )
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      <Tabs
        label={t.quarters}
        items={quarters.map((one) => ({
          href: `/transparency?quarter=${one.name}`,
          label: nameOf(one),
          current: one.name === quarter.name,
        }))}
      />
      {isRunning ? <p class="small soft">{t.running}</p> : null}
      <Split aside={aside}>
        <AllCounts figures={figures} disputes={disputes} />
      </Split>
      <Rules rules={rules} />
    </Layout>
  )
}
