/* What the engine asks of a policy beside its thresholds. Apart from policy.ts, whose schema library no island may load. */
import { reduce } from '../values/exact'
import type { MetricKey } from './metrics'
import type { Leaf, Policy } from './policy'
import { leavesOf } from './rule-language'

export { leavesOf }

const allLeaves = ({ tiers }: Policy): Leaf[] =>
  tiers.flatMap(({ conditions }) => conditions.flatMap(leavesOf))

/** Whether a judgement under this policy depends on what was held before, and on warnings given (§2.7). */
export const hasMemory = (policy: Policy): boolean =>
  policy.warningDays !== undefined || allLeaves(policy).some(({ certainty }) => certainty !== undefined)

/** What a policy asks of something counted, such as the characters of an introduction; 0 where it asks for none. */
export const countAsked = (policy: Policy, metric: MetricKey): number => {
  const leaf = allLeaves(policy).find((each) => each.metric === metric)
  return typeof leaf?.threshold === 'number' ? leaf.threshold : 0
}

/** A top share of those who earned, in lowest terms: 1/5 is the top 20 %. */
export type TopShare = { readonly n: number; readonly d: number }

export const lowestTerms = ({ n, d }: TopShare): TopShare => {
  const least = reduce({ n: BigInt(n), d: BigInt(d) })
  return { n: Number(least.n), d: Number(least.d) }
}

/** The one top share of reward that the policy asks for; null where it asks for none. A policy with two is refused. */
export const topShareOf = (policy: Policy): TopShare | null => {
  const leaf = allLeaves(policy).find(({ metric }) => metric === 'earned-reward')
  return typeof leaf?.threshold === 'object' ? lowestTerms(leaf.threshold) : null
}

export const isSameShare = (a: TopShare | null, b: TopShare | null): boolean => a?.n === b?.n && a?.d === b?.d

/** The bounds per contract that the policy uses, each once, the smallest first (§2.7). */
export const boundsOf = (policy: Policy): number[] =>
  [...new Set(allLeaves(policy).flatMap(({ perContract }) => perContract ?? []))].sort((a, b) => a - b)
