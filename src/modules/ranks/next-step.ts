import { ceilDivide, type Fraction } from './exact'
import { type Leaf, nearestCategory } from './judge'
import type { Action, Measure, MetricKey, Unit } from './metrics'
import { registry } from './registry'
import type { Tier } from './tiers'

export interface NextStep {
  readonly tier: Tier
  readonly metric: MetricKey
  /**
   * Exactly what is missing, in `unit`: characters, items, orders, yen; for a share or mean, how many further
   * results of the best kind in a row. Null where there is no amount, or no amount would do.
   */
  readonly missing: number | null
  readonly unit: Unit
  readonly action: Action
  /** The category that is nearest, for the earned reward. */
  readonly category: string | null
  readonly choice: number | null
}

/** The best that one further result adds: a rating of 5, or one success. */
const bestResult = (unit: Unit): bigint => (unit === 'rating' ? 5n : 1n)

/** The least k ≥ 1 with (n + best·k) ÷ (d + k) ≥ limit; null if none will do. */
export const furtherResults = (value: Fraction, limit: Fraction, best: bigint): number | null => {
  const owed = limit.n * value.d - value.n * limit.d
  const gain = best * limit.d - limit.n
  if (gain > 0n) return Math.max(1, Number(ceilDivide(owed, gain)))
  return gain === 0n && owed <= 0n ? 1 : null
}

interface Gap {
  readonly missing: number | null
  readonly category: string | null
}

const gapOf = ({ threshold, comparator, metric }: Leaf, measure: Measure): Gap => {
  const amount = (missing: number | null): Gap => ({ missing, category: null })
  if (measure.kind === 'top-share') {
    const nearest = nearestCategory(measure.value)
    const missing = nearest?.cutYen == null ? null : Number(nearest.cutYen - nearest.earnedYen)
    return { missing, category: nearest?.category ?? null }
  }
  if (comparator === '=' || measure.kind === 'flag') return amount(null)
  if (measure.kind === 'count') return amount(Number(BigInt(threshold as number) - measure.value))
  const { n, d } = threshold as { n: number; d: number }
  const limit = { n: BigInt(n), d: BigInt(d) }
  return amount(furtherResults(measure.value, limit, bestResult(registry[metric].unit)))
}

/** What an unmet condition still needs, and what the person can do about it (§2.5). */
export const nextStep = (
  leaf: Leaf,
  { tier, choice }: { tier: Tier; choice: number | null },
  measure: Measure,
): NextStep => {
  const { unit, action } = registry[leaf.metric]
  return { tier, metric: leaf.metric, ...gapOf(leaf, measure), unit, action, choice }
}
