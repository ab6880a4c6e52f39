import type { CategoryReward, CountedOrder, Measure, MetricKey } from './metrics'
import type { Moment } from './moment'
import type { Part, Piece } from './timeline-pieces'

/** The sums of all pieces at one moment, and what each piece has in them. */
export interface Sums {
  readonly held: Map<Piece, readonly Part[]>
  readonly totals: Map<MetricKey, { n: bigint; d: bigint }>
  readonly earned: Map<string, bigint>
}

export const emptySums = (): Sums => ({ held: new Map(), totals: new Map(), earned: new Map() })

const add = ({ totals, earned }: Sums, { metric, category, n, d }: Part, sign: 1n | -1n): void => {
  if (category !== null) {
    earned.set(category, (earned.get(category) ?? 0n) + sign * n)
    return
  }
  const total = totals.get(metric) ?? { n: 0n, d: 0n }
  totals.set(metric, { n: total.n + sign * n, d: total.d + sign * d })
}

const isSame = (some: readonly Part[], others: readonly Part[]): boolean =>
  some.length === others.length &&
  some.every((part, index) => {
    const other = others[index]
    return other?.metric === part.metric && other.n === part.n && other.d === part.d
  })

/** Puts what a piece adds at this moment in the place of what it added before; answers the metrics that moved. */
export const settle = (sums: Sums, piece: Piece, moment: Moment): MetricKey[] => {
  const before = sums.held.get(piece) ?? []
  const after = piece.partsAt(moment)
  if (isSame(before, after)) return []
  for (const part of before) add(sums, part, -1n)
  for (const part of after) add(sums, part, 1n)
  sums.held.set(piece, after)
  return [...before, ...after].map(({ metric }) => metric)
}

const rewards = ({ earned }: Sums, cuts: ReadonlyMap<string, bigint>): CategoryReward[] =>
  [...new Set([...cuts.keys(), ...earned.keys()])].sort().map((category) => ({
    category,
    earnedYen: earned.get(category) ?? 0n,
    cutYen: cuts.get(category) ?? null,
    evidence: [],
  }))

const counted = ({ held }: Sums, metric: MetricKey): CountedOrder[] =>
  [...held].flatMap(([{ order }, parts]) => {
    const part = parts.find((each) => each.metric === metric)
    return order && part ? [{ id: order.id, contract: order.contract, agreedAt: order.agreedAt, part }] : []
  })

/** A summed metric as `measure` would have it, but for its evidence; its orders are looked up when they are asked for. */
export const summed = (sums: Sums, metric: MetricKey, cuts: ReadonlyMap<string, bigint>): Measure => {
  if (metric === 'earned-reward') return { kind: 'top-share', value: rewards(sums, cuts), evidence: [] }
  const value = sums.totals.get(metric) ?? { n: 0n, d: 0n }
  const orders = {
    get counted() {
      return counted(sums, metric)
    },
  }
  if (metric === 'orders-won')
    return Object.assign(orders, { kind: 'count', value: value.n, evidence: [] } as const)
  return Object.assign(orders, { kind: 'ratio', value, evidence: [] } as const)
}
