import type { Cause, ForecastChange, ForecastWarning } from '../../../../engine/history/forecast'
import type { Tier } from '../../../../engine/policy/tiers'
import { tiers } from '../../../../engine/policy/tiers'
import type { Lang } from '../../../../platform/i18n'
import { formatWhen, useView, When } from '../../../../ui'
import { asSentences, causeTexts, effectTexts } from '../../forecast-words'
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

/** Tiers that fall together are told as one: the lowest says all. */
const warningTextsOf = (
  { warnings }: Turning,
  { policy }: Drawn['view'],
  { lang, at }: { lang: Lang; at: Date },
): string[] =>
  warnings.flatMap(({ tier, fallsAt }, index) =>
    fallsAt && warnings[index - 1]?.fallsAt?.getTime() !== fallsAt.getTime()
      ? [warningTexts[lang].ahead(tierLabel(policy, tier, lang), formatWhen(fallsAt, 'date', { lang, at }))]
      : [],
  )

const Turn = ({ turning, drawn }: { turning: Turning; drawn: Drawn }) => {
  const { lang, at } = useView()
  const { view } = drawn
  const { causes, changes, tier, isWorse } = turning
  const clauses = [
    ...causeTexts(causes, drawn, lang),
    ...effectTexts(changes, lang),
    ...warningTextsOf(turning, view, { lang, at }),
  ]
  return (
    <li class={isWorse ? 'turn turn-worse' : 'turn'}>
      <b>
        <When at={turning.at} />
      </b>
      <p>
        {asSentences(clauses, lang)}
        {tier ? (
          <>
            {lang === 'ja' ? '' : ' '}
            <b>{asSentences([texts[lang].forecast.becomes(tierLabel(view.policy, tier, lang))], lang)}</b>
          </>
        ) : null}
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
