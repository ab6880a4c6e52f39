import type { CategoryReward, Measure } from '../policy/metrics'
import type { LeafOf, Share } from '../policy/rule-language'
import { compare, fractionText } from '../values/exact'
import { failuresAllowed, questionOf } from './certainty'

/** An exact value as it goes into JSON: whole numbers beyond 2^53 become text, an empty denominator becomes null. */
export type RenderedValue = number | boolean | string | null

export interface Judgement {
  readonly met: boolean
  readonly required: RenderedValue
  readonly actual: RenderedValue
  readonly evidence: readonly string[]
  /** Where a share is judged with its uncertainty: what decided. Absent everywhere else. */
  readonly allowance?: Allowance
}

export type Allowance = {
  readonly failures: number
  readonly total: number
  /** The most failures among as many results, to keep the tier or to reach it; −1 where even none are too many. */
  readonly allowed: number
  readonly isHeld: boolean
}

export const rendered = (value: bigint): RenderedValue =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString()

type MeasureOfKind<K extends Measure['kind']> = Extract<Measure, { kind: K }>

export type Requirement = Omit<LeafOf<string, string>, 'metric' | 'window' | 'perContract'>

const judgeFlag = ({ threshold }: Requirement, { value, evidence }: MeasureOfKind<'flag'>): Judgement => ({
  met: value === threshold,
  required: threshold === true,
  actual: value,
  evidence,
})

/** Whether a comparison holds, by how the figure stands to the threshold. */
const holds = (comparator: Requirement['comparator'], order: number): boolean =>
  order === 0 || (comparator === '>=' && order > 0) || (comparator === '<=' && order < 0)

const judgeCount = (
  { threshold, comparator }: Requirement,
  { value, evidence }: MeasureOfKind<'count'>,
): Judgement => {
  const required = BigInt(threshold as number)
  return {
    met: holds(comparator, value < required ? -1 : value > required ? 1 : 0),
    required: Number(threshold),
    actual: rendered(value),
    evidence,
  }
}

const judgeCertain = (
  leaf: Requirement,
  { value, evidence }: MeasureOfKind<'ratio'>,
  isHeld: boolean,
): Judgement => {
  const below = leaf.threshold as Share
  const said = {
    required: fractionText({ n: BigInt(below.n), d: BigInt(below.d) }),
    actual: fractionText(value),
    evidence,
  }
  if (value.d === 0n || !leaf.certainty) return { met: leaf.whenEmpty === 'met', ...said }
  const failures = value.d - value.n
  const allowed = failuresAllowed(questionOf(leaf.certainty, { below, isHeld }), value.d)
  const allowance = {
    failures: Number(failures),
    total: Number(value.d),
    allowed: Number(allowed),
    isHeld,
  }
  return { met: failures <= allowed, ...said, allowance }
}

const judgeRatio = (
  { threshold, comparator, whenEmpty }: Requirement,
  measure: MeasureOfKind<'ratio'>,
): Judgement => {
  const { n, d } = threshold as Share
  const limit = { n: BigInt(n), d: BigInt(d) }
  const { value, evidence } = measure
  const order = value.d === 0n ? null : compare(value, limit)
  const met = order === null ? whenEmpty === 'met' : holds(comparator, order)
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
const judgeTopShare = ({ value }: MeasureOfKind<'top-share'>): Judgement => {
  const nearest = nearestCategory(value)
  return {
    met: value.some(reaches),
    required: nearest?.cutYen == null ? null : rendered(nearest.cutYen),
    actual: rendered(nearest?.earnedYen ?? 0n),
    evidence: nearest?.evidence ?? [],
  }
}

/**
 * One condition against its measured metric: the one place in which a threshold meets a figure. `isHeld` says that the
 * tier was held before, which matters only to a share judged with its uncertainty (§2.7).
 */
export const judge = (condition: Requirement, measure: Measure, isHeld = false): Judgement => {
  switch (measure.kind) {
    case 'flag':
      return judgeFlag(condition, measure)
    case 'count':
      return judgeCount(condition, measure)
    case 'ratio':
      return condition.certainty ? judgeCertain(condition, measure, isHeld) : judgeRatio(condition, measure)
    case 'top-share':
      return judgeTopShare(measure)
  }
}
