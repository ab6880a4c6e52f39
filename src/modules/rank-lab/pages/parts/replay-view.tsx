import type { Policy } from '../../../../engine/policy/policy'
import { tierLabel, tierLabels } from '../../../../engine/policy/rule-language'
import type { Tier } from '../../../../engine/policy/tiers'
import {
  DataTable,
  Figure,
  formatCount,
  formatDateOn,
  formatPercent,
  LineChart,
  nameOf,
  Section,
  useView,
  When,
} from '../../../../ui'
import { unmetText } from '../../../ranks'
import { type Curves, goodRate, monthsWatched, trueRates, weakRate } from '../../lab-curves'
import type { KeptReplay } from '../../queries-lab'
import { explainedMax } from '../../replay'
import type { AffectedMember, ReplayReport } from '../../replay-report'
import { labPageTexts } from '../../texts'
import { SankeyChart } from './sankey-chart'

/** A share of 0 to 1 in whole percent; half a percent on an axis helps nobody. */
const percent = (share: number): string => `${Math.round(share * 100)}%`

const linesOf = ({ curves }: Curves, of: 'noise' | 'late', t: (typeof labPageTexts)['ja']['curves']) =>
  curves.map((curve) => ({
    label: curve.isOwn ? t.own(t[curve.kind]) : t[curve.kind],
    kind: curve.isOwn ? ('strong' as const) : ('pale' as const),
    values: curve[of],
  }))

/** How often a rule errs by chance: good people demoted by noise, weak people caught late (§2.7). */
export const LabCurves = ({ curves: found }: { curves: Curves }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].curves
  const { threshold, jobsPerYear } = found
  return (
    <Section title={t.title} id="curves">
      <p class="soft">{t.lead(formatPercent(threshold.n, threshold.d) ?? '', jobsPerYear)}</p>
      <div class="grid-2">
        <section>
          <h3 class="lab-chart-title">{t.noise}</h3>
          <LineChart
            label={t.noise}
            points={trueRates.map(percent)}
            lines={linesOf(found, 'noise', t)}
            yFormat={percent}
            yMax={1}
          />
          <p class="small soft">{t.noiseAxis}</p>
        </section>
        <section>
          <h3 class="lab-chart-title">{t.late(percent(goodRate), percent(weakRate))}</h3>
          <LineChart
            label={t.late(percent(goodRate), percent(weakRate))}
            points={Array.from({ length: monthsWatched }, (_, index) => String(index + 1))}
            lines={linesOf(found, 'late', t)}
            yFormat={percent}
            yMax={1}
          />
          <p class="small soft">{t.lateAxis}</p>
        </section>
      </div>
    </Section>
  )
}

export interface DrawnReplay {
  readonly replay: KeptReplay
  readonly names: ReadonlyMap<string, string>
}

const Figures = ({ report }: { report: ReplayReport }) => {
  const t = labPageTexts[useView().lang].replay
  const count = (n: number): string => t.count(formatCount(n))
  const share = report.people > 0 ? formatPercent(report.moved, report.people) : null
  return (
    <div class="lab-figures">
      <dl class="console-figures">
        <Figure term={t.people} value={count(report.people)} />
        <Figure term={t.moved} value={count(report.moved)} note={share && t.share(share)} />
        <Figure term={t.falling} value={count(report.falling)} />
        <Figure term={t.rising} value={count(report.rising)} />
      </dl>
    </div>
  )
}

const TierMonths = ({ report, policy, tier }: { report: ReplayReport; policy: Policy; tier: Tier }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].replay
  const label = tierLabel(policy, tier, lang)
  const people = (n: number): string => (Number.isInteger(n) ? formatCount(n) : '')
  return (
    <section>
      <h3 class="lab-chart-title">{label}</h3>
      <LineChart
        label={`${t.months} ${label}`}
        points={report.months.map(({ on }) => t.monthShort(Number(on.slice(5, 7))))}
        lines={[
          { label: t.before, kind: 'pale', values: report.months.map(({ before }) => before[tier]) },
          { label: t.after, kind: 'strong', values: report.months.map(({ after }) => after[tier]) },
        ]}
        yFormat={people}
      />
    </section>
  )
}

const AffectedTable = ({ drawn, policy }: { drawn: DrawnReplay; policy: Policy }) => {
  const { lang } = useView()
  const t = labPageTexts[lang].replay
  const { affected } = drawn.replay.report
  if (affected.length === 0) return <p class="soft">{t.noneAffected}</p>
  const label = (tier: Tier): string => tierLabel(policy, tier, lang)
  const person = ({ memberId }: AffectedMember) => (
    <a href={`/console/people/${memberId}`}>{nameOf(drawn.names.get(memberId), lang)}</a>
  )
  const unmet = (one: AffectedMember) => (
    <ul class="lab-unmet">
      {one.unmet.map((each) => (
        <li>{unmetText(each, lang)}</li>
      ))}
    </ul>
  )
  return (
    <>
      <p class="soft small">{t.affectedLead(explainedMax)}</p>
      <DataTable
        named
        rows={affected}
        columns={[
          { head: t.person, cell: person },
          { head: t.way, cell: ({ from, to }) => t.path(label(from), label(to)) },
          { head: t.unmet, cell: unmet },
        ]}
      />
    </>
  )
}

/** What a rule would have done: figures, who goes where, the tiers over the months, the people hit hardest. */
export const ReplayView = ({ drawn, policy }: { drawn: DrawnReplay; policy: Policy }) => {
  const { lang, at } = useView()
  const t = labPageTexts[lang].replay
  const { report, madeAt } = drawn.replay
  const date = (on: string): string => formatDateOn(on, { lang, at })
  return (
    <>
      <p class="soft lab-period">
        <span>{t.period(date(report.from), date(report.to))}</span>
        <small>
          {labPageTexts[lang].list.made} <When at={madeAt} form="short" />
        </small>
      </p>
      <Figures report={report} />
      <Section title={t.matrix}>
        <SankeyChart matrix={report.matrix} policy={policy} />
      </Section>
      <Section title={t.months}>
        <div class="grid-2">
          {[...tierLabels(policy, lang)].reverse().map(({ tier }) => (
            <TierMonths report={report} policy={policy} tier={tier} />
          ))}
        </div>
      </Section>
      <Section title={t.affected}>
        <AffectedTable drawn={drawn} policy={policy} />
      </Section>
      {report.curves ? <LabCurves curves={report.curves} /> : null}
    </>
  )
}
