import type { Measure, Metrics } from '../policy/metrics'
import type { Policy, Rule } from '../policy/policy'
import { registry } from '../policy/registry'
import { leavesOf } from '../policy/rule-language'
import type { Tier } from '../policy/tiers'
import { type Held, isHeldTier } from './held'
import { judge } from './judge'
import { type NextStep, nextStep } from './next-step'
import { withinContracts } from './per-contract'

/** What stands behind one condition: the figure as it was judged, and what is missing where it is unmet. */
export interface Behind {
  readonly measure: Measure
  /** Null where the condition is met, or an alternative of it is. */
  readonly step: NextStep | null
}

interface Place {
  readonly tier: Tier
  readonly isHeld: boolean
  readonly index: number
}

const behindRule = (rule: Rule, { tier, isHeld, index }: Place, metrics: Metrics): Behind[] => {
  const choice = 'anyOf' in rule ? index : null
  const judged = leavesOf(rule).map((leaf) => {
    const measure = withinContracts(metrics[leaf.metric], leaf.perContract)
    return { leaf, measure, met: judge(leaf, measure, isHeld).met }
  })
  const isMet = judged.some(({ met }) => met)
  return judged.map(({ leaf, measure }) => {
    const { unit, action } = registry[leaf.metric]
    return { measure, step: isMet ? null : nextStep(leaf, measure, { tier, choice, isHeld, unit, action }) }
  })
}

/** For every condition of every tier, in the order of a standing's conditions: its figure, and what it lacks (§2.5). */
export const eachCondition = (policy: Policy, metrics: Metrics, held: Held): Behind[] =>
  policy.tiers.flatMap(({ tier, conditions }) => {
    const isHeld = isHeldTier(held, tier)
    return conditions.flatMap((rule, index) => behindRule(rule, { tier, isHeld, index }, metrics))
  })
