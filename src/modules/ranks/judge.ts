import { compare, fractionText } from './exact'
import type { CategoryReward, Measure } from './metrics'
import type { Condition } from './policy'

/** An exact value as it goes into JSON: whole numbers beyond 2^53 become text, an empty denominator becomes null. */
export type Rendered = number | boolean | string | null

export interface Judgement {
  readonly met: boolean
  readonly required: Rendered
  readonly actual: Rendered
  readonly evidence: readonly string[]
}

export type Leaf = { readonly [K in keyof Condition]: Condition[K] }

export const rendered = (value: bigint): Rendered =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString()

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>

const judgeFlag = ({ threshold }: Leaf, { value, evidence }: Of<'flag'>): Judgement => ({
  met: value === threshold,
  required: threshold === true,
  actual: value,
  evidence,
})

const judgeCount = ({ threshold, comparator }: Leaf, { value, evidence }: Of<'count'>): Judgement => {
  const required = BigInt(threshold as number)
  return {
    met: comparator === '=' ? value === required : value >= required,
    required: Number(threshold),
    actual: rendered(value),
    evidence,
  }
}

const judgeRatio = ({ threshold, comparator, whenEmpty }: Leaf, measure: Of<'ratio'>): Judgement => {
  const { n, d } = threshold as { n: number; d: number }
  const limit = { n: BigInt(n), d: BigInt(d) }
  const { value, evidence } = measure
  const order = value.d === 0n ? null : compare(value, limit)
  const met = order === null ? whenEmpty === 'met' : comparator === '=' ? order === 0 : order >= 0
  return { met, required: fractionText(limit), actual: fractionText(value), evidence }
}

const reaches = ({ earnedYen, cutYen }: CategoryReward): boolean =>
  cutYen !== null && earnedYen > 0n && earnedYen >= cutYen

const gap = ({ earnedYen, cutYen }: CategoryReward): bigint => (cutYen ?? 0n) - earnedYen

const least = (rewards: readonly CategoryReward[], size: (reward: CategoryReward) => bigint) =>
  rewards.reduce<CategoryReward | null>(
    (best, reward) => (best === null || size(reward) < size(best) ? reward : best),
    null,
  )

/**
 * The category by which the earned reward is explained: of those with a cut, where the person earned something,
 * the one with the least left to earn (or the most to spare); if they earned in none, the one with the lowest cut.
 * Without any cut, where they earned most.
 */
export const nearestCategory = (rewards: readonly CategoryReward[]): CategoryReward | null => {
  const withCut = rewards.filter(({ cutYen }) => cutYen !== null)
  const earned = withCut.filter(({ earnedYen }) => earnedYen > 0n)
  return least(earned, gap) ?? least(withCut, gap) ?? least(rewards, gap)
}

/** In at least one category the earned reward reaches the cut; a category without a cut cannot be met (§2.2). */
const judgeTopShare = ({ value }: Of<'top-share'>): Judgement => {
  const nearest = nearestCategory(value)
  return {
    met: value.some(reaches),
    required: nearest?.cutYen == null ? null : rendered(nearest.cutYen),
    actual: rendered(nearest?.earnedYen ?? 0n),
    evidence: nearest?.evidence ?? [],
  }
}

/** One condition against its measured metric. The one place in which a threshold meets a figure. */
export const judge = (condition: Leaf, measure: Measure): Judgement => {
  switch (measure.kind) {
    case 'flag':
      return judgeFlag(condition, measure)
    case 'count':
      return judgeCount(condition, measure)
    case 'ratio':
      return judgeRatio(condition, measure)
    case 'top-share':
      return judgeTopShare(measure)
  }
}
