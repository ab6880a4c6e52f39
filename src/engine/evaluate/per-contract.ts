import type { CountedOrder, Measure } from '../policy/metrics'

const isEarlier = (a: CountedOrder, b: CountedOrder): number =>
  a.agreedAt.getTime() - b.agreedAt.getTime() || (a.id < b.id ? -1 : 1)

/** Of each contract the earliest `max` by agreement, ties by id. An order that names no contract is one by itself. */
const within = (counted: readonly CountedOrder[], max: number): ReadonlySet<CountedOrder> => {
  const sofar = new Map<string, number>()
  const kept = new Set<CountedOrder>()
  for (const order of [...counted].sort(isEarlier)) {
    const place = order.contract === undefined ? 1 : (sofar.get(order.contract) ?? 0) + 1
    if (order.contract !== undefined) sofar.set(order.contract, place)
    if (place <= max) kept.add(order)
  }
  return kept
}

/** A figure in which at most `max` orders of one contract count (§2.7); as it is where the policy sets no bound. */
export const withinContracts = (measure: Measure, max: number | undefined): Measure => {
  if (max === undefined || (measure.kind !== 'ratio' && measure.kind !== 'count')) return measure
  // Read once: a history looks its orders up whenever they are asked for.
  const { counted: all } = measure
  if (!all) throw new Error('a figure without its orders cannot be bounded per contract')
  const kept = within(all, max)
  const counted = all.filter((order) => kept.has(order))
  const evidence = counted.map(({ id }) => id)
  const n = counted.reduce((sum, { part }) => sum + part.n, 0n)
  if (measure.kind === 'count') return { kind: 'count', value: n, evidence, counted }
  const d = counted.reduce((sum, { part }) => sum + part.d, 0n)
  return { kind: 'ratio', value: { n, d }, evidence, counted }
}
