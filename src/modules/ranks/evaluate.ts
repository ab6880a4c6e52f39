import { type Judgement, judge, type Leaf } from './judge'
import type { MetricKey, Metrics, Window } from './metrics'
import { type NextStep, nextStep } from './next-step'
import type { Policy, Rule } from './policy'
import type { Tier } from './tiers'

export interface StandingCondition extends Judgement {
  readonly tier: Tier
  readonly metric: MetricKey
  readonly window: Window | null
  /** Conditions of one tier with the same number are alternatives: one of them suffices. Null stands by itself. */
  readonly choice: number | null
}

/** One evaluation of one person (ランク判定): the tier held and every condition of every tier, in the policy's order. */
export interface Standing {
  readonly tier: Tier
  readonly conditions: readonly StandingCondition[]
  /** What is unmet for the next tier; empty at the top. Of alternatives, each is listed. */
  readonly next: readonly NextStep[]
}

type Step = Policy['tiers'][number]

const leavesOf = (rule: Rule): readonly Leaf[] => ('anyOf' in rule ? rule.anyOf : [rule])

interface JudgedRule {
  readonly met: boolean
  readonly leaves: readonly { readonly leaf: Leaf; readonly condition: StandingCondition }[]
}

const judgeRule = (
  { tier, rule, index }: { tier: Tier; rule: Rule; index: number },
  metrics: Metrics,
): JudgedRule => {
  const choice = 'anyOf' in rule ? index : null
  const leaves = leavesOf(rule).map((leaf) => {
    const judgement = judge(leaf, metrics[leaf.metric])
    return { leaf, condition: { tier, metric: leaf.metric, window: leaf.window, choice, ...judgement } }
  })
  return { met: leaves.some(({ condition }) => condition.met), leaves }
}

const judgeStep = ({ tier, conditions }: Step, metrics: Metrics): JudgedRule[] =>
  conditions.map((rule, index) => judgeRule({ tier, rule, index }, metrics))

/** Judges the metrics under a policy (§2, §2.1). Tiers are cumulative: the first tier with an unmet condition ends the climb. */
export const evaluate = (policy: Policy, metrics: Metrics): Standing => {
  const steps = policy.tiers.map((step) => ({ tier: step.tier, rules: judgeStep(step, metrics) }))
  const held = steps.findIndex(({ rules }) => rules.some(({ met }) => !met))
  const reached = held === -1 ? steps.length : held
  const unmet = (steps[reached]?.rules ?? []).filter(({ met }) => !met)
  return {
    tier: steps[reached - 1]?.tier ?? 'none',
    conditions: steps.flatMap(({ rules }) =>
      rules.flatMap(({ leaves }) => leaves.map(({ condition }) => condition)),
    ),
    next: unmet.flatMap(({ leaves }) =>
      leaves.map(({ leaf, condition }) => nextStep(leaf, condition, metrics[leaf.metric])),
    ),
  }
}
