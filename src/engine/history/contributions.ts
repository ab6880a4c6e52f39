import type { Moment } from '../measure/moment'
import type { CountedOrder } from '../policy/metrics'
import { addFractions, type Fraction } from '../values/exact'

/** What one fact adds to a figure over metrics M. */
export interface Contribution<M extends string> extends Fraction {
  readonly metric: M
  /** For sums kept per category; null for every other. */
  readonly category: string | null
}

/** A fact that adds to figures: what it adds depends on the moment. */
export interface TimedContribution<M extends string> {
  readonly id: string
  /** The order, where policies may bound how many of one contract count (§2.7). */
  readonly order: Omit<CountedOrder, 'part'> | null
  readonly partsAt: (moment: Moment) => readonly Contribution<M>[]
}

export interface Total extends Fraction {
  readonly count: bigint
}
const nothing: Total = { n: 0n, d: 0n, count: 0n }

/** The sums of all contributions at one moment, and what each has in them. `settle` alone changes it. */
export interface Sums<M extends string> {
  /** Metrics that are the mean of fractions: those are added as fractions, not by numerator and denominator. */
  readonly means: ReadonlySet<M>
  readonly held: Map<TimedContribution<M>, readonly Contribution<M>[]>
  readonly totals: Map<M, Map<string | null, Total>>
}

export const emptySums = <M extends string>(
  contributions: readonly TimedContribution<M>[],
  means: readonly M[],
): Sums<M> => ({
  means: new Set(means),
  held: new Map(contributions.map((contribution) => [contribution, []])),
  totals: new Map(),
})

const add = <M extends string>(
  { means, totals }: Sums<M>,
  { metric, category, n, d }: Contribution<M>,
  sign: 1n | -1n,
): void => {
  const own = totals.get(metric) ?? new Map<string | null, Total>()
  const total = own.get(category) ?? nothing
  const sum =
    means.has(metric) && total.count > 0n
      ? addFractions(total, { n: sign * n, d })
      : { n: total.n + sign * n, d: means.has(metric) ? d : total.d + sign * d }
  own.set(category, { ...sum, count: total.count + sign })
  totals.set(metric, own)
}

const isSame = <M extends string>(
  some: readonly Contribution<M>[],
  others: readonly Contribution<M>[],
): boolean =>
  some.length === others.length &&
  some.every((part, index) => {
    const other = others[index]
    return other?.metric === part.metric && other.n === part.n && other.d === part.d
  })

/** Puts what a fact adds at this moment in the place of what it added before; answers the metrics that changed. */
export const settle = <M extends string>(
  sums: Sums<M>,
  contribution: TimedContribution<M>,
  moment: Moment,
): M[] => {
  const before = sums.held.get(contribution) ?? []
  const after = contribution.partsAt(moment)
  if (isSame(before, after)) return []
  for (const part of before) add(sums, part, -1n)
  for (const part of after) add(sums, part, 1n)
  sums.held.set(contribution, after)
  return [...before, ...after].map(({ metric }) => metric)
}

export const totalOf = <M extends string>({ totals }: Sums<M>, metric: M): Total =>
  totals.get(metric)?.get(null) ?? nothing

export const totalsByCategory = <M extends string>(
  { totals }: Sums<M>,
  metric: M,
): ReadonlyMap<string | null, Total> => totals.get(metric) ?? new Map()

/** The orders that count in a metric, each with what it adds: looked up only where a policy bounds them per contract. */
export const countedOrders = <M extends string>({ held }: Sums<M>, metric: M): CountedOrder[] =>
  [...held].flatMap(([{ order }, parts]) => {
    const part = parts.find((each) => each.metric === metric)
    return order && part ? [{ ...order, part }] : []
  })
