import { addFractions, type Fraction } from '../engine/exact'
import type { Measure } from '../engine/metrics'
import type { Moment } from '../engine/moment'
import type { ClientFacts } from './client-facts'
import type { ClientMetricKey, ClientMetrics } from './client-metrics'
import type { ClientPart, ClientPiece } from './client-pieces'
import { measurePerson, unfairShare } from './measure-client'

/** What the pieces of a client's history add up to at a moment. `settleClient` alone moves it. */
export interface ClientSums {
  readonly totals: Map<ClientMetricKey, Fraction>
  /** Shares of jobs, added exactly, and how many jobs there are. */
  rates: Fraction
  jobs: bigint
  readonly held: Map<ClientPiece, readonly ClientPart[]>
}

export const emptyClientSums = (pieces: readonly ClientPiece[]): ClientSums => ({
  totals: new Map(),
  rates: { n: 0n, d: 1n },
  jobs: 0n,
  held: new Map(pieces.map((piece) => [piece, []])),
})

const add = (sums: ClientSums, { metric, n, d }: ClientPart, sign: 1n | -1n): void => {
  if (metric === 'order-rate') {
    sums.rates = addFractions(sums.rates, { n: sign * n, d })
    sums.jobs += sign
    return
  }
  const total = sums.totals.get(metric) ?? { n: 0n, d: 0n }
  sums.totals.set(metric, { n: total.n + sign * n, d: total.d + sign * d })
}

const isSame = (a: readonly ClientPart[], b: readonly ClientPart[]): boolean =>
  a.length === b.length &&
  a.every(({ metric, n, d }, index) => {
    const other = b[index]
    return other?.metric === metric && other.n === n && other.d === d
  })

/** Takes a piece as it is at a moment; answers the metrics that read differently for it. */
export const settleClient = (sums: ClientSums, piece: ClientPiece, moment: Moment): ClientMetricKey[] => {
  const before = sums.held.get(piece) ?? []
  const after = piece.partsAt(moment)
  if (isSame(before, after)) return []
  for (const part of before) add(sums, part, -1n)
  for (const part of after) add(sums, part, 1n)
  sums.held.set(piece, after)
  return [...before, ...after].map(({ metric }) => metric)
}

/** Every metric as `measureClient` would have it, but for its evidence. */
export const summedClient = (
  { totals, rates, jobs }: ClientSums,
  client: ClientFacts['client'],
): ClientMetrics => {
  const of = (metric: ClientMetricKey): Fraction => totals.get(metric) ?? { n: 0n, d: 0n }
  const count = (metric: ClientMetricKey): Measure => ({ kind: 'count', value: of(metric).n, evidence: [] })
  const ratio = (value: Fraction): Measure => ({ kind: 'ratio', value, evidence: [] })
  return {
    ...measurePerson(client),
    'paid-total': count('paid-total'),
    'order-rate': ratio({ n: rates.n, d: rates.d * jobs }),
    'mean-rating': ratio(of('mean-rating')),
    'reply-rate': ratio(of('reply-rate')),
    'unfair-price': unfairShare(of('unfair-price')),
    arrears: count('arrears'),
  }
}
