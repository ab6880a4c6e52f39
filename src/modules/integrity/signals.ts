// The signals that detectors can give, each with the most points it is worth (§2.7). The weights were fitted on the
// tuning seeds of bench/integrity.ts and then rounded; the testing seeds have never been looked at for them.
import type { SeenOrder } from './edges'

// biome-ignore format: a table is read by its columns
export const weights = {
  'money-round':      45,
  'mostly-inside':    18,
  'only-client':      12,
  'both-new':         28,
  'no-one-else':      5,
  'joined-together':  14,
  'same-place':       36,
  'hasty-work':       34,
  'unread-work':      12,
  'silent-work':      12,
  'swapped-ratings':  6,
  'all-praise':       31,
  'tiny-orders':      34,
  'burst':            5,
  'split-for-show':   5,
  'before-a-tier':    15,
} as const

export type SignalKind = keyof typeof weights
export const signalKinds = Object.keys(weights) as SignalKind[]

/** Which detector a signal comes from. */
// biome-ignore format: a table is read by its columns
export const detectorOf: Record<SignalKind, 'rings' | 'puppets' | 'ratings' | 'bursts'> = {
  'money-round': 'rings',       'mostly-inside': 'rings',
  'only-client': 'puppets',     'both-new': 'puppets',        'no-one-else': 'puppets',
  'joined-together': 'puppets', 'same-place': 'puppets',
  'hasty-work': 'ratings',      'unread-work': 'ratings',     'silent-work': 'ratings',
  'swapped-ratings': 'ratings', 'all-praise': 'ratings',      'tiny-orders': 'ratings',
  'burst': 'bursts',            'split-for-show': 'bursts',   'before-a-tier': 'bursts',
}

/** What a detector saw, before it is weighed. */
export interface Finding {
  readonly kind: SignalKind
  /** 0 to 1. */
  readonly strength: number
  /** People and orders it was seen on. */
  readonly memberIds: readonly string[]
  readonly orderIds: readonly string[]
  /** The figures of its sentence, as whole numbers. */
  readonly figures: Readonly<Record<string, number>>
}

export const idsOf = (orders: readonly SeenOrder[]): string[] => orders.map(({ id }) => id)
