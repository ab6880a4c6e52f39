import type { ConditionDetail, StandingCondition } from '../../../../engine/evaluate/evaluate'
import type { MetricKey } from '../../../../engine/policy/metrics'
import type { Leaf } from '../../../../engine/policy/policy'
import { leavesOf } from '../../../../engine/policy/policy-parts'
import { registry } from '../../../../engine/policy/registry'
import type { Lang } from '../../../../platform/i18n'
import { formatWhen, useView } from '../../../../ui'
import { doable, placeOf } from '../../actions'
import { detailText, sentences } from '../../details'
import { figureText, gapText, unbroken, wayCovered } from '../../figures'
import type { ItemName } from '../../queries-page'
import type { RankView } from '../../rank-view'
import { allowanceText, boundText } from '../../rule-words'
import { sinceTexts, texts } from '../../texts'
import type { UnderWay } from '../../under-way'
import { ConditionLine } from './condition-line'
import { Evidence } from './evidence'

/** What a page of a rank is drawn from: the view, and what its orders and conversations are called. */
export interface RankPageData {
  readonly view: RankView
  readonly names: ReadonlyMap<string, ItemName>
  readonly underWay: UnderWay
}

/** Where nobody has computed a cut yet, nothing can be said to be needed. */
const requiredText = ({ metric, required }: StandingCondition, lang: Lang): string => {
  const text = figureText(metric, required, lang)
  return required === null ? text : texts[lang].required(text)
}

const datedMetrics: readonly MetricKey[] = ['identity', 'confidentiality', 'phone']

interface ConditionProps {
  readonly drawn: RankPageData
  readonly condition: StandingCondition
  readonly behind: ConditionDetail
  readonly leaf: Leaf
  readonly since: Date | null
}

/** Since when it reads so; a confirmation has said its date already. */
const sinceText = (
  { condition: { met, metric }, since }: ConditionProps,
  lang: Lang,
  date: (at: Date) => string,
): string | null => {
  if (!since || (met && datedMetrics.includes(metric))) return null
  return sinceTexts[lang][met ? 'met' : 'short'](date(since))
}

/** What the rule leaves out and how it judges, beside the figure itself. */
const judgedTexts = ({ drawn: { view }, condition, behind, leaf }: ConditionProps, lang: Lang): string[] => {
  const { allowance, metric } = condition
  const bound = boundText(leaf, { all: view.metrics[metric], counted: behind.measure }, lang)
  return [bound, allowance ? allowanceText(allowance, lang) : null].filter((text) => text !== null)
}

const wordsOf = (told: ConditionProps, lang: Lang, at: Date) => {
  const { drawn, condition, behind } = told
  const date = (when: Date) => unbroken(formatWhen(when, 'date', { lang, at }))
  const figure = { metric: condition.metric, measure: behind.measure }
  const counted = detailText(drawn, figure, { lang, date })
  return {
    counted: sentences([counted, ...judgedTexts(told, lang)], lang),
    gap: behind.step ? gapText(behind.step, lang) : null,
    since: sinceText(told, lang, date),
  }
}

const toldOf = (drawn: RankPageData, condition: StandingCondition): ConditionProps => {
  const { policy, standing, behind, since } = drawn.view
  const place = standing.conditions.indexOf(condition)
  const own = behind[place]
  const leaf = policy.tiers.flatMap(({ conditions }) => conditions.flatMap(leavesOf))[place]
  if (!own || !leaf) throw new Error(`nothing stands behind the condition ${condition.metric}`)
  return { drawn, condition, behind: own, leaf, since: since[place] ?? null }
}

export const ConditionRow = ({ drawn, condition }: { drawn: RankPageData; condition: StandingCondition }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const { metric, met, choice, tier } = condition
  const told = toldOf(drawn, condition)
  const { step } = told.behind
  const action = step && doable(step.action, drawn.underWay)
  const isFlag = registry[metric].kind === 'flag'
  return (
    <ConditionLine
      id={`c-${tier}-${metric}`}
      met={met}
      isShort={step !== null}
      label={registry[metric].labels[lang]}
      isChoice={choice !== null}
      figure={figureText(metric, condition.actual, lang)}
      required={isFlag ? null : requiredText(condition, lang)}
      way={isFlag ? null : wayCovered(condition)}
      words={wordsOf(told, lang, at)}
      evidence={<Evidence drawn={drawn} condition={condition} />}
      button={action && { href: placeOf[action], text: t.advice.button[action] }}
    />
  )
}
