import { formatPercent, LineChart, Section, useView } from '../../../../ui'
import { type Curves, goodRate, monthsWatched, trueRates, weakRate } from '../../lab-curves'
import { labPageTexts } from '../../texts'

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
