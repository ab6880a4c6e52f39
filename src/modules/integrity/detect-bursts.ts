// Bursts: many emptiness orders within hours, pieces cut out of one, and a tier reached right after (§2.7).
import type { Cluster } from './clusters'
import { groupBy, type SeenOrder } from './edges'
import { type Finding, idsOf, type SignalKind } from './signals'
import { hollowFrom } from './traits'

const hourMs = 3_600_000
export const burstHours = 24
export const beforeTierDays = 7

const endOf = ({ completedAt }: SeenOrder): number => completedAt?.getTime() ?? 0

const sightOf = (
  kind: SignalKind,
  orders: readonly SeenOrder[],
  from: { strength: number; figures: Readonly<Record<string, number>> },
): Finding[] =>
  orders.length === 0 || from.strength <= 0
    ? []
    : [
        {
          kind,
          ...from,
          memberIds: [...new Set(orders.flatMap((o) => [o.clientId, o.freelancerId]))].sort(),
          orderIds: idsOf(orders),
        },
      ]

/** The most orders of one freelancer that ended within the hours of a burst. */
const densest = (orders: readonly SeenOrder[]): SeenOrder[] => {
  const byEnd = [...orders].sort((a, b) => endOf(a) - endOf(b))
  let best: SeenOrder[] = []
  let first = 0
  byEnd.forEach((order, last) => {
    while (endOf(order) - endOf(byEnd[first] as SeenOrder) > burstHours * hourMs) first++
    if (last - first + 1 > best.length) best = byEnd.slice(first, last + 1)
  })
  return best
}

/** Three orders in a day are a good day; what counts is what goes beyond. */
const usual = 3

export const detectBursts = ({ orders, climbs }: Cluster): Finding[] => {
  const all = orders.length
  const emptiness = orders.filter((order) => order.completedAt && order.emptiness >= hollowFrom)
  const bursts = [...groupBy(emptiness, (order) => order.freelancerId).values()].map(densest)
  const burst = bursts.reduce((best, one) => (one.length > best.length ? one : best), [])
  const pieces = emptiness.filter(({ isPiece }) => isPiece)
  const before = emptiness.filter((order) =>
    climbs.some(({ memberId, at }) => {
      const early = at.getTime() - endOf(order)
      return memberId === order.freelancerId && early >= 0 && early <= beforeTierDays * 24 * hourMs
    }),
  )
  return [
    ...sightOf('burst', burst, {
      strength: Math.max(0, burst.length - usual) / (all + 1),
      figures: { orders: burst.length, hours: burstHours },
    }),
    ...sightOf('split-for-show', pieces, {
      strength: pieces.length / (all + 2),
      figures: { orders: pieces.length, of: all },
    }),
    ...sightOf('before-a-tier', before, {
      strength: before.length / (all + 2),
      figures: { orders: before.length, days: beforeTierDays },
    }),
  ]
}
