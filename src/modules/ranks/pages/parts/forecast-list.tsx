import { formatWhen, useView, When } from '../../../../ui'
import type { Cause, ForecastChange, ForecastWarning } from '../../engine/forecast'
import { registry } from '../../engine/registry'
import type { Tier } from '../../engine/tiers'
import { tiers } from '../../engine/tiers'
import { tierLabel } from '../../rank-view'
import { texts } from '../../texts'
import { warningTexts } from '../../texts-warning'
import type { Drawn } from './condition-row'

const shownMax = 6

interface Turning {
  readonly at: Date
  readonly causes: readonly Cause[]
  readonly changes: readonly ForecastChange[]
  /** The tier from then on, where it is another. */
  readonly tier: Tier | null
  readonly warnings: readonly ForecastWarning[]
  readonly isWorse: boolean
}

const isLower = (tier: Tier, than: Tier): boolean => tiers.indexOf(tier) < tiers.indexOf(than)

/** The moments ahead: what happens at one instant is told as one. */
const turningsOf = ({ forecast, standing }: Drawn['view']): Turning[] => {
  const turns = [...forecast.changes, ...forecast.steps].map(({ at }) => at.getTime())
  const times = [...new Set(turns)].sort((a, b) => a - b)
  let held = standing.tier
  return times.map((time) => {
    const isThen = ({ at }: { at: Date }): boolean => at.getTime() === time
    const changes = forecast.changes.filter(isThen)
    const step = forecast.steps.find(isThen)
    const isWorse = step ? isLower(step.tier, held) : changes.some(({ met }) => !met)
    held = step?.tier ?? held
    const own = changes.flatMap(({ because }) => because)
    const causes = own.length > 0 ? own : (step?.because ?? [])
    const warnings = forecast.warnings.filter(isThen)
    return { at: new Date(time), causes, changes, tier: step?.tier ?? null, warnings, isWorse }
  })
}

const causeText = ({ turn, id }: Cause, { drawn, lang }: { drawn: Drawn; lang: 'ja' | 'en' }): string => {
  const t = texts[lang].forecast
  const words = t.turns[turn]
  if (typeof words === 'string') return words
  const title = id === null ? undefined : drawn.names.get(id)?.title
  return words(title ? t.quoted(title) : turn.startsWith('reply') ? t.aThread : t.anOrder)
}

/** Begins a sentence; Japanese has no capitals. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const Turn = ({ turning, drawn }: { turning: Turning; drawn: Drawn }) => {
  const { lang, at } = useView()
  const t = texts[lang].forecast
  const causes = [...new Set(turning.causes.map((cause) => causeText(cause, { drawn, lang })))]
  const labels = (met: boolean) => [
    ...new Set(
      turning.changes
        .filter((change) => change.met === met)
        .map(({ metric }) => registry[metric].labels[lang]),
    ),
  ]
  const comma = lang === 'ja' ? '、' : ', '
  // Whole sentences in Japanese, clauses in English.
  const then = lang === 'ja' ? '。' : ', '
  const stop = lang === 'ja' ? '。' : '. '
  const [unmet, met] = [labels(false), labels(true)]
  // Tiers that fall together are told as one: the lowest says all.
  const warned = turning.warnings.flatMap(({ tier, fallsAt }, index) =>
    fallsAt && turning.warnings[index - 1]?.fallsAt?.getTime() !== fallsAt.getTime()
      ? [
          warningTexts[lang].ahead(
            tierLabel(drawn.view.policy, tier, lang),
            formatWhen(fallsAt, 'date', { lang, at }),
          ),
        ]
      : [],
  )
  const effects = [
    unmet.length > 0 ? t.unmet(unmet.join(comma)) : null,
    met.length > 0 ? t.met(met.join(comma)) : null,
    ...warned,
    turning.tier ? t.becomes(tierLabel(drawn.view.policy, turning.tier, lang)) : null,
  ].filter((effect) => effect !== null)
  return (
    <li class={turning.isWorse ? 'turn turn-worse' : 'turn'}>
      <b>
        <When at={turning.at} />
      </b>
      <p>
        {capital(causes.slice(0, 2).join(then))}
        {stop}
        {capital(effects.join(then))}
        {stop}
      </p>
    </li>
  )
}

/** What time alone will change, in order (§2.5). */
export const ForecastList = ({ drawn }: { drawn: Drawn }) => {
  const t = texts[useView().lang].forecast
  const turnings = turningsOf(drawn.view)
  return (
    <section class="forecast">
      <h2>{t.title}</h2>
      <p class="small soft">{turnings.length > 0 ? t.lead : t.none}</p>
      {turnings.length > 0 ? (
        <ol>
          {turnings.slice(0, shownMax).map((turning) => (
            <Turn turning={turning} drawn={drawn} />
          ))}
        </ol>
      ) : null}
    </section>
  )
}
