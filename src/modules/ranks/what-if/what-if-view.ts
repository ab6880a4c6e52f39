import type { StandingCondition } from '../../../engine/evaluate/evaluate'
import type { Policy } from '../../../engine/policy/policy'
import { registry } from '../../../engine/policy/registry'
import { tierLabel, tierLabels } from '../../../engine/policy/rule-language'
import type { Tier } from '../../../engine/policy/tiers'
import { dateOf } from '../../../platform/calendar'
import type { Lang } from '../../../platform/i18n'
import { formatCount, formatWhen } from '../../../ui/format'
import { figureText, unbroken } from '../figures'
import { whatIfTexts } from '../texts'
import type { MonthsChart } from './months-chart'
import type { Plan } from './plan'
import { type PlanNumber, planNumbers, shownNumber } from './plan-form'
import type { Outcome } from './what-if'

export interface ConditionLine {
  readonly met: boolean
  readonly label: string
  readonly tier: string
  readonly before: string
  readonly after: string
  readonly needed: string
}

/** What a plan leads to, in the reader's words and lines: a page and an island draw the same. */
export interface WhatIfView {
  readonly tier: Tier
  readonly summary: string
  /** Beside the sliders: 4件, 4.8, ¥30,000. */
  readonly shown: Readonly<Record<PlanNumber, string>>
  readonly chart: Omit<MonthsChart, 'label'>
  readonly steps: readonly (readonly [string, string])[]
  /** The name of the last column. */
  readonly after: string
  readonly lines: readonly ConditionLine[]
}

interface SummaryProps {
  readonly policy: Policy
  readonly plan: Plan
  readonly outcome: Outcome
}

/** How a number of a plan, as its field shows it, is read out. */
export const numberText = (name: PlanNumber, number: number, lang: Lang): string =>
  whatIfTexts[lang].shown[name](name === 'rating' ? number.toFixed(1) : formatCount(number))

/** Time alone does not lengthen an introduction: of the figures, those that work moves, and whatever is still missing. */
const isMoved = ({ metric, window, met }: StandingCondition): boolean =>
  window !== null || metric === 'orders-won' || !met

const linesOf = ({ policy, outcome }: SummaryProps, lang: Lang): ConditionLine[] => {
  const { now, end } = outcome
  return end.conditions.flatMap((condition, index) => {
    if (!isMoved(condition)) return []
    const { metric, met, required } = condition
    const text = (value: StandingCondition['actual']) => figureText(metric, value, lang)
    return [
      {
        met,
        label: registry[metric].labels[lang],
        tier: tierLabel(policy, condition.tier, lang),
        before: text(now.conditions[index]?.actual ?? null),
        after: text(condition.actual),
        needed: registry[metric].kind === 'flag' ? '' : text(required),
      },
    ]
  })
}

/** More changes than this are counted, not told. */
const toldMax = 3

const summaryOf = ({ policy, plan, outcome }: SummaryProps, lang: Lang, at: Date): string => {
  const t = whatIfTexts[lang]
  const { steps, end } = outcome
  const [first, ...changes] = steps
  const label = tierLabel(policy, end.tier, lang)
  const isSame = first?.tier === end.tier && changes.length === 0
  const sentences = [isSame ? t.stays(plan.months, label) : t.ends(plan.months, label)]
  if (changes.length > 0 && changes.length <= toldMax) {
    const told = changes.map((step) => {
      const date = unbroken(formatWhen(step.at, 'date', { lang, at }))
      return t.step(date, tierLabel(policy, step.tier, lang))
    })
    sentences.push(t.steps(told.join(t.comma)))
  }
  if (changes.length > toldMax) sentences.push(t.manySteps(changes.length))
  const missing = [...new Set(end.next.map(({ metric }) => registry[metric].labels[lang]))]
  const next = end.next[0]
  if (next) sentences.push(t.lacking(tierLabel(policy, next.tier, lang), missing.join(t.comma)))
  return sentences.join(lang === 'ja' ? '' : ' ')
}

export const whatIfView = (told: SummaryProps, lang: Lang, at: Date): WhatIfView => {
  const { policy, plan, outcome } = told
  const t = whatIfTexts[lang]
  const month = (when: Date): string => t.month(Number(dateOf(when).slice(5, 7)))
  const months = outcome.months.map((when, n) => ({ at: when, label: n === 0 ? t.now : month(when) }))
  const date = (when: Date): string => formatWhen(when, 'date', { lang, at })
  return {
    tier: outcome.end.tier,
    summary: summaryOf(told, lang, at),
    shown: Object.fromEntries(
      planNumbers.map((name) => [name, numberText(name, shownNumber(plan, name), lang)]),
    ) as Record<PlanNumber, string>,
    chart: { tiers: tierLabels(policy, lang), steps: outcome.steps, months },
    steps: outcome.steps.map((step, n) => [
      n === 0 ? t.now : date(step.at),
      tierLabel(policy, step.tier, lang),
    ]),
    after: t.after(plan.months),
    lines: linesOf(told, lang),
  }
}
