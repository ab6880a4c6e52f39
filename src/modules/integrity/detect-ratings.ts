// Rating for rating, and ratings without work: what the orders of a cluster are made of (§2.7).
import type { Cluster } from './clusters'
import { type Finding, idsOf, type SignalKind } from './signals'
import { hastyYenPerHour, swapMinutes, type Traits, tinyYen, unreadMinutes } from './traits'

interface SignalRule {
  readonly kind: SignalKind
  readonly trait: keyof Traits
  /** The share that honest orders have anyway: only what goes beyond it counts. */
  readonly usual?: number
  /** Other figures of its sentence. */
  readonly figures?: Readonly<Record<string, number>>
}

const seen: readonly SignalRule[] = [
  { kind: 'hasty-work', trait: 'hasty', figures: { yenPerHour: hastyYenPerHour } },
  { kind: 'unread-work', trait: 'unread', figures: { minutes: unreadMinutes } },
  { kind: 'silent-work', trait: 'silent' },
  { kind: 'swapped-ratings', trait: 'swapped', figures: { minutes: swapMinutes } },
  { kind: 'all-praise', trait: 'praised', usual: 0.5 },
  { kind: 'tiny-orders', trait: 'tiny', figures: { yen: Number(tinyYen) } },
]

/** One sight a trait: the share of orders that have it, shrunk by two so that few orders say little. */
export const detectRatings = ({ orders }: Cluster): Finding[] =>
  seen.flatMap(({ kind, trait, usual = 0, figures = {} }) => {
    const having = orders.filter(({ traits }) => traits[trait])
    const beyond = (having.length - usual * orders.length) / (1 - usual)
    if (beyond <= 0) return []
    return [
      {
        kind,
        strength: beyond / (orders.length + 2),
        memberIds: [...new Set(having.flatMap((o) => [o.clientId, o.freelancerId]))].sort(),
        orderIds: idsOf(having),
        figures: { orders: having.length, of: orders.length, ...figures },
      },
    ]
  })
