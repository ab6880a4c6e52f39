import type { Child } from 'hono/jsx'
import type { Behind } from '../../../../engine/evaluate/each-condition'
import type { StandingCondition } from '../../../../engine/evaluate/evaluate'
import type { Action, MetricKey } from '../../../../engine/policy/metrics'
import type { Leaf } from '../../../../engine/policy/policy'
import { leavesOf } from '../../../../engine/policy/policy-parts'
import { registry } from '../../../../engine/policy/registry'
import type { Lang } from '../../../../platform/i18n'
import { Bar, ButtonLink, formatWhen, Mark, useView } from '../../../../ui'
import { doable, placeOf } from '../../actions'
import { unbroken } from '../../day-text'
import { detailText, sentences } from '../../details'
import { figureText, gapText, wayCovered } from '../../figures'
import type { Named } from '../../queries-page'
import type { RankView } from '../../rank-view'
import { allowanceText, boundText } from '../../rule-words'
import { type RankTexts, texts } from '../../texts'
import { sinceTexts } from '../../texts-figures'
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

interface Told {
  readonly drawn: Drawn
  readonly condition: StandingCondition
  readonly behind: Behind
  readonly leaf: Leaf
  readonly since: Date | null
}

/** Since when it reads so; a confirmation has said its date already. */
const sinceText = (
  { condition: { met, metric }, since }: Told,
  lang: Lang,
  date: (at: Date) => string,
): string[] => {
  if (!since || (met && datedMetrics.includes(metric))) return []
  return [sinceTexts[lang][met ? 'met' : 'short'](date(since))]
}

/** What the rule leaves out and how it judges, beside the figure itself. */
const judgedTexts = ({ drawn: { view }, condition, behind, leaf }: Told, lang: Lang): string[] => {
  const { allowance, metric } = condition
  const bound = boundText(leaf, { all: view.metrics[metric], counted: behind.measure }, lang)
  return [bound, allowance ? allowanceText(allowance, lang) : null].filter((text) => text !== null)
}

const Words = ({ told }: { told: Told }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { drawn, condition, behind } = told
  const { metric } = condition
  const date = (when: Date) => unbroken(formatWhen(when, 'date', { lang, at }))
  const gap = behind.step ? gapText(behind.step, t) : null
  const space = lang === 'ja' ? '' : ' '
  const counted = detailText(drawn, { metric, measure: behind.measure }, { lang, date })
  const before = sentences([counted, ...judgedTexts(told, lang)], lang)
  const after = sinceText(told, lang, date)
  return (
    <p class="small soft">
      {before}
      {gap ? <b class="condition-gap">{`${space}${gap}`}</b> : null}
      {after.map((text) => `${space}${text}`)}
    </p>
  )
}

const toldOf = (drawn: Drawn, condition: StandingCondition): Told => {
  const { policy, standing, behind, since } = drawn.view
  const place = standing.conditions.indexOf(condition)
  const own = behind[place]
  const leaf = policy.tiers.flatMap(({ conditions }) => conditions.flatMap(leavesOf))[place]
  if (!own || !leaf) throw new Error(`nothing stands behind the condition ${condition.metric}`)
  return { drawn, condition, behind: own, leaf, since: since[place] ?? null }
}

/** One condition: whether it is met, how far it is, what was counted, and the way to meet it. */
export const ConditionRow = ({ drawn, condition }: { drawn: Drawn; condition: StandingCondition }): Child => {
  const { lang } = useView()
  const t = texts[lang]
  const { metric, met, choice } = condition
  const told = toldOf(drawn, condition)
  const { step } = told.behind
  const isShort = step !== null
  const isFlag = registry[metric].kind === 'flag'
  return (
    <li class={isShort ? 'condition condition-short' : 'condition'} id={`c-${condition.tier}-${metric}`}>
      <Mark met={met} />
      <h3>
        {registry[metric].labels[lang]}
        {isShort ? <span class="condition-tag">{t.short}</span> : null}
        {choice === null ? null : <span class="condition-tag condition-choice">{t.anyOf}</span>}
      </h3>
      <Figure condition={condition} />
      {isFlag ? null : (
        <div class="condition-bar">
          <Bar value={wayCovered(condition)} max={1} short={isShort} />
        </div>
      )}
      <div class="condition-words">
        <Words told={told} />
        <Evidence drawn={drawn} condition={condition} />
        {step ? <NextButton action={doable(step.action, drawn.view.facts)} /> : null}
      </div>
    </li>
  )
}
