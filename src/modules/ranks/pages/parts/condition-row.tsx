import type { Child } from 'hono/jsx'
import { Bar, ButtonLink, formatWhen, Mark, useView } from '../../../../ui'
import { doable, placeOf } from '../../actions'
import { detailText } from '../../details'
import type { StandingCondition } from '../../engine/evaluate'
import type { Action, MetricKey } from '../../engine/metrics'
import { registry } from '../../engine/registry'
import { figureText, gapText, wayCovered } from '../../figures'
import type { Named } from '../../queries-page'
import type { RankView } from '../../rank-view'
import { allowanceText } from '../../rule-words'
import { type RankTexts, texts } from '../../texts'
import { Evidence } from './evidence'

/** What a page of a rank is drawn from: the view, and what its orders and conversations are called. */
export interface Drawn {
  readonly view: RankView
  readonly names: ReadonlyMap<string, Named>
}

const NextButton = ({ action }: { action: Action }) => (
  <ButtonLink href={placeOf[action]} small>
    {texts[useView().lang].advice.button[action]}
  </ButtonLink>
)

/** Where nobody has computed a cut yet, nothing can be said to be needed. */
const requiredText = ({ metric, required }: StandingCondition, t: RankTexts): string => {
  const text = figureText(metric, required, t)
  return required === null ? text : t.required(text)
}

const Figure = ({ condition }: { condition: StandingCondition }) => {
  const t = texts[useView().lang]
  const isFlag = registry[condition.metric].kind === 'flag'
  return (
    <p class="condition-figure num">
      <b>{figureText(condition.metric, condition.actual, t)}</b>
      {isFlag ? null : <small>{requiredText(condition, t)}</small>}
    </p>
  )
}

const datedMetrics: readonly MetricKey[] = ['identity', 'confidentiality', 'phone']

/** Since when it reads so; a confirmation has said its date already. */
const sinceText = (
  { since, standing }: RankView,
  condition: StandingCondition,
  words: { t: RankTexts; date: (at: Date) => string },
): string | null => {
  const from = since[standing.conditions.indexOf(condition)]
  if (!from || (condition.met && datedMetrics.includes(condition.metric))) return null
  const t = words.t.since
  return (condition.met ? t.met : t.short)(words.date(from))
}

/** One condition: whether it is met, how far it is, what was counted, and the way to meet it. */
export const ConditionRow = ({ drawn, condition }: { drawn: Drawn; condition: StandingCondition }): Child => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { view } = drawn
  const { metric, met } = condition
  const step = view.standing.next.find((next) => next.tier === condition.tier && next.metric === metric)
  const gap = step ? gapText(step, t) : null
  const isFlag = registry[metric].kind === 'flag'
  const date = (when: Date) => formatWhen(when, 'date', { lang, at })
  const since = sinceText(view, condition, { t, date })
  return (
    <li class={met ? 'condition' : 'condition condition-short'} id={`c-${condition.tier}-${metric}`}>
      <Mark met={met} />
      <div class="condition-words">
        <h3>
          {registry[metric].labels[lang]}
          {met ? null : <span class="condition-tag">{t.short}</span>}
        </h3>
        <p class="small soft">
          {detailText(drawn, metric, { lang, date })}
          {condition.allowance ? ` ${allowanceText(condition.allowance, lang)}` : null}
          {gap ? <b class="condition-gap"> {gap}</b> : null}
          {since ? ` ${since}` : null}
        </p>
        <Evidence drawn={drawn} condition={condition} />
        {step ? <NextButton action={doable(step.action, view.facts)} /> : null}
      </div>
      <div class="condition-bar">
        {isFlag ? null : <Bar value={wayCovered(condition)} max={1} short={!met} />}
      </div>
      <Figure condition={condition} />
    </li>
  )
}
