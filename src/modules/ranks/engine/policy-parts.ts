/* What the engine asks of a policy beside its thresholds. Apart from policy.ts, whose schema library no island may load. */
import type { Leaf, Policy } from './policy'
import { leavesOf } from './rule-language'

export { leavesOf }

const allLeaves = ({ tiers }: Policy): Leaf[] =>
  tiers.flatMap(({ conditions }) => conditions.flatMap(leavesOf))

/** Whether a judgement under this policy depends on what was held before, and on warnings given (§2.7). */
export const hasMemory = (policy: Policy): boolean =>
  policy.warningDays !== undefined || allLeaves(policy).some(({ certainty }) => certainty !== undefined)

/** The bounds per contract that the policy uses, each once, the smallest first (§2.7). */
export const boundsOf = (policy: Policy): number[] =>
  [...new Set(allLeaves(policy).flatMap(({ perContract }) => perContract ?? []))].sort((a, b) => a - b)
