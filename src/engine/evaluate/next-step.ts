import type { Action, Measure, MetricKey, Unit } from '../policy/metrics'
import type { Certainty, Share } from '../policy/rule-language'
import type { Tier } from '../policy/tiers'
import { ceilDivide, type Fraction } from '../values/exact'
import { isSureEnough, questionOf } from './certainty'
import { nearestCategory, type Requirement } from './judge'

export interface NextStepOf<M extends string, T extends string, A extends string> {
  readonly tier: T
  readonly metric: M
  /**
   * Exactly what is missing, in `unit`: characters, items, orders, yen; for a share or mean, how many further
   * results of the best kind in a row. Null where there is no amount, or no amount would do.
   */
  readonly missing: number | null
  readonly unit: Unit
  readonly action: A
  readonly category: string | null
  readonly choice: number | null
}
export type NextStep = NextStepOf<MetricKey, Tier, Action>

/** The best that one further result adds: a rating of 5, or one success. */
const bestResult = (unit: Unit): bigint => (unit === 'rating' ? 5n : 1n)

/** The least k ≥ 1 with (n + best·k) ÷ (d + k) ≥ limit; null if none will do. */
export const furtherResults = (value: Fraction, limit: Fraction, best: bigint): number | null => {
  const owed = limit.n * value.d - value.n * limit.d
  const gain = best * limit.d - limit.n
  if (gain > 0n) return Math.max(1, Number(ceilDivide(owed, gain)))
  return gain === 0n && owed <= 0n ? 1 : null
}

/** More than this many further results are no next step. */
const furtherMax = 1000

/** As `furtherResults`, for a share judged with its uncertainty: how many further successes make it sure enough. */
const furtherSuccesses = (
  certainty: Certainty,
  { below, isHeld }: { below: Share; isHeld: boolean },
  value: Fraction,
): number | null => {
  const question = questionOf(certainty, { below, isHeld })
  const isEnough = (more: number): boolean =>
    isSureEnough(question, { successes: value.n + BigInt(more), failures: value.d - value.n })
  if (!isEnough(furtherMax)) return null
  let few = 0
  let enough = furtherMax
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2)
    if (isEnough(middle)) enough = middle
    else few = middle
  }
  return enough
}

interface Gap {
  readonly missing: number | null
  readonly category: string | null
}

/** The least k ≥ 0 with n ÷ (d + k) ≤ limit: how many further results must not add to the share. */
const furtherWithout = (value: Fraction, limit: Fraction): number | null =>
  limit.n === 0n ? null : Number(ceilDivide(value.n * limit.d - limit.n * value.d, limit.n))

interface StepContext {
  readonly isHeld: boolean
  readonly unit: Unit
}

const gapOf = (asked: Requirement, measure: Measure, { isHeld, unit }: StepContext): Gap => {
  const { threshold, comparator, certainty } = asked
  const amount = (missing: number | null): Gap => ({ missing, category: null })
  if (measure.kind === 'top-share') {
    const nearest = nearestCategory(measure.value)
    const missing = nearest?.cutYen == null ? null : Number(nearest.cutYen - nearest.earnedYen)
    return { missing, category: nearest?.category ?? null }
  }
  if (comparator === '=' || measure.kind === 'flag') return amount(null)
  if (measure.kind === 'count')
    return amount(comparator === '<=' ? null : Number(BigInt(threshold as number) - measure.value))
  if (certainty)
    return amount(furtherSuccesses(certainty, { below: threshold as Share, isHeld }, measure.value))
  const { n, d } = threshold as Share
  const limit = { n: BigInt(n), d: BigInt(d) }
  if (comparator === '<=') return amount(furtherWithout(measure.value, limit))
  return amount(furtherResults(measure.value, limit, bestResult(unit)))
}

interface Place<T, A> extends StepContext {
  readonly tier: T
  readonly choice: number | null
  readonly action: A
}

/** What an unmet condition still needs, and what the person can do about it (§2.5). */
export const nextStep = <M extends string, T extends string, A extends string>(
  leaf: Requirement & { readonly metric: M },
  measure: Measure,
  { tier, choice, action, ...at }: Place<T, A>,
): NextStepOf<M, T, A> => {
  const { metric } = leaf
  return { tier, metric, ...gapOf(leaf, measure, at), unit: at.unit, action, choice }
}
