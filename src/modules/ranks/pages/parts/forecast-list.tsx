import type { Child } from 'hono/jsx'
import type { Lang } from '../../../../platform/i18n'
import { useView, When } from '../../../../ui'
import {
  asSentences,
  type Cause,
  type Change,
  causeTexts,
  effectTexts,
  type Wording,
} from '../../forecast-words'
import { texts } from '../../texts'

const shownMax = 6

interface Ahead {
  readonly changes: readonly (Change & { readonly because: readonly Cause[] })[]
  readonly steps: readonly { readonly at: Date; readonly tier: string; readonly because: readonly Cause[] }[]
}

interface ForecastEntry {
  readonly at: Date
  readonly causes: readonly Cause[]
  readonly changes: readonly Change[]
  readonly tier: string | null
  readonly isWorse: boolean
}

/** The moments ahead: what happens at one instant is told as one. `tiers` stand in their order, `held` among them. */
const turningsOf = ({ changes, steps }: Ahead, held: string, tiers: readonly string[]): ForecastEntry[] => {
  const times = [...new Set([...changes, ...steps].map(({ at }) => at.getTime()))].sort((a, b) => a - b)
  let before = held
  return times.map((time) => {
    const isThen = ({ at }: { at: Date }): boolean => at.getTime() === time
    const own = changes.filter(isThen)
    const step = steps.find(isThen)
    const isWorse = step ? tiers.indexOf(step.tier) < tiers.indexOf(before) : own.some(({ met }) => !met)
    before = step?.tier ?? before
    const because = own.flatMap((change) => change.because)
    const causes = because.length > 0 ? because : (step?.because ?? [])
    return { at: new Date(time), causes, changes: own, tier: step?.tier ?? null, isWorse }
  })
}

interface ForecastProps {
  readonly forecast: Ahead
  readonly held: string
  readonly tiers: readonly string[]
  readonly wording: Wording
  readonly label: (tier: string) => string
  readonly more?: (at: Date) => readonly string[]
  readonly note?: Child
}

const Turn = ({ turning, of, lang }: { turning: ForecastEntry; of: ForecastProps; lang: Lang }) => {
  const { at, causes, changes, tier, isWorse } = turning
  const clauses = [
    ...causeTexts(causes, of.wording, lang),
    ...effectTexts(changes, of.wording, lang),
    ...(of.more?.(at) ?? []),
  ]
  return (
    <li class={isWorse ? 'turn turn-worse' : 'turn'}>
      <b>
        <When at={at} />
      </b>
      <p>
        {asSentences(clauses, lang)}
        {tier ? (
          <>
            {lang === 'ja' ? '' : ' '}
            <b>{asSentences([texts[lang].forecast.becomes(of.label(tier))], lang)}</b>
          </>
        ) : null}
      </p>
    </li>
  )
}

/** What time alone will change, in order (§2.5, §2.8). */
export const ForecastList = (props: ForecastProps) => {
  const { lang } = useView()
  const t = texts[lang].forecast
  const turnings = turningsOf(props.forecast, props.held, props.tiers)
  return (
    <section class="forecast">
      <h2>{t.title}</h2>
      <p class="small soft">{turnings.length > 0 ? t.lead : t.none}</p>
      {turnings.length > 0 ? (
        <ol>
          {turnings.slice(0, shownMax).map((turning) => (
            <Turn turning={turning} of={props} lang={lang} />
          ))}
        </ol>
      ) : null}
      {props.note}
    </section>
  )
}
