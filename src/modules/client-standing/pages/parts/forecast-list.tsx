import type { ClientForecastChange } from '../../../../engine/history/client-history'
import { type ClientTier, clientTiers } from '../../../../engine/policy/client-metrics'
import { useView, When } from '../../../../ui'
import { asSentences, texts } from '../../../ranks'
import { clientTurnText } from '../../forecast-words'
import { clientTexts } from '../../texts'
import { type ClientView, clientLabel } from '../../view'
import type { DrawnClient } from './condition'

const shownMax = 6

interface Turning {
  readonly at: Date
  readonly changes: readonly ClientForecastChange[]
  /** The standing from then on, where it is another. */
  readonly tier: ClientTier | null
  readonly isWorse: boolean
}

/** The moments ahead: what happens at one instant is told as one. A standing never turns without a condition. */
const turningsOf = ({ forecast, standing }: ClientView): Turning[] => {
  const times = [...new Set(forecast.changes.map(({ at }) => at.getTime()))]
  let held = standing.tier
  return times.map((time) => {
    const changes = forecast.changes.filter(({ at }) => at.getTime() === time)
    const step = forecast.steps.find(({ at }) => at.getTime() === time)
    const isWorse = step
      ? clientTiers.indexOf(step.tier) < clientTiers.indexOf(held)
      : changes.some(({ met }) => !met)
    held = step?.tier ?? held
    return { at: new Date(time), changes, tier: step?.tier ?? null, isWorse }
  })
}

const Turn = ({ turning, drawn }: { turning: Turning; drawn: DrawnClient }) => {
  const { lang } = useView()
  const { at, changes, tier, isWorse } = turning
  const { view, names } = drawn
  const becomes = tier && texts[lang].forecast.becomes(clientLabel(view.policy, tier, lang))
  return (
    <li class={isWorse ? 'turn turn-worse' : 'turn'}>
      <b>
        <When at={at} />
      </b>
      <p>
        {clientTurnText(changes, { names, lang })}
        {becomes ? (
          <>
            {lang === 'ja' ? '' : ' '}
            <b>{asSentences([becomes], lang)}</b>
          </>
        ) : null}
      </p>
    </li>
  )
}

/** What time alone will change of a client's standing, in order (§2.5, §2.8). */
export const ClientForecastList = ({ drawn }: { drawn: DrawnClient }) => {
  const { lang } = useView()
  const t = texts[lang].forecast
  const own = clientTexts[lang].forecast
  const turnings = turningsOf(drawn.view)
  const pay = drawn.view.metrics['unfair-price']
  return (
    <section class="forecast">
      <h2>{t.title}</h2>
      <p class="small soft">{turnings.length > 0 ? own.lead : t.none}</p>
      {turnings.length > 0 ? (
        <ol>
          {turnings.slice(0, shownMax).map((turning) => (
            <Turn turning={turning} drawn={drawn} />
          ))}
        </ol>
      ) : null}
      {pay.kind === 'ratio' && pay.value.n > 0n ? <p class="small soft">{own.held}</p> : null}
    </section>
  )
}
