// Small markets for the tests of this module: each says only what is different from an order of honest work.
import type { Graph, OrderFact, PersonFact } from '../../src/modules/integrity/facts'

const hourMs = 3_600_000
export const start: Date = new Date('2026-06-01T09:00:00+09:00')
export const hours = (from: Date, count: number): Date => new Date(from.getTime() + count * hourMs)

/** People do not sign up on the same day: each name has its own, months from the next. */
const daysOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 7 + letter.charCodeAt(0)) % 23, 0) * 40

/** Somebody who has been here for years, and knows others. */
export const person = (id: string, change: Partial<PersonFact> = {}): PersonFact => ({
  id,
  joinedAt: hours(new Date('2023-04-01T09:00:00+09:00'), daysOf(id) * 24),
  strangers: 4,
  places: [`place of ${id}`],
  ...change,
})

type Pair = readonly [client: string, freelancer: string]

/** ¥30,000, funded after two hours, delivered after five days, accepted a day later, talked about, not rated. */
export const order = (
  id: string,
  [clientId, freelancerId]: Pair,
  change: Partial<OrderFact> = {},
): OrderFact => {
  const agreedAt = change.agreedAt ?? start
  return {
    id,
    contractId: `contract of ${id}`,
    clientId,
    freelancerId,
    priceYen: 30_000n,
    agreedAt,
    fundedAt: hours(agreedAt, 2),
    deliveredAt: hours(agreedAt, 122),
    completedAt: hours(agreedAt, 146),
    isPiece: false,
    messages: 4,
    byClient: null,
    byFreelancer: null,
    ...change,
  }
}

/** What an order of nothing looks like: delivered, accepted and praised within minutes, without a word. */
export const hollowAt = (agreedAt: Date): Partial<OrderFact> => ({
  agreedAt,
  fundedAt: hours(agreedAt, 0.1),
  deliveredAt: hours(agreedAt, 0.2),
  completedAt: hours(agreedAt, 0.3),
  messages: 0,
  byClient: { score: 5, at: hours(agreedAt, 0.35) },
  byFreelancer: { score: 5, at: hours(agreedAt, 0.4) },
})

/** Several orders between two, a week apart. */
export const several = (
  count: number,
  pair: Pair,
  change: (agreedAt: Date) => Partial<OrderFact> = (agreedAt) => ({ agreedAt }),
): OrderFact[] =>
  Array.from({ length: count }, (_, n) => {
    const agreedAt = hours(start, n * 168)
    return order(`${pair.join('-')}-${n}`, pair, change(agreedAt))
  })

export const graphOf = (people: readonly PersonFact[], orders: readonly OrderFact[]): Graph => ({
  people,
  orders,
  climbs: [],
})
