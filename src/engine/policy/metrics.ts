import type { Lang } from '../../platform/i18n'
import type { Fraction } from '../values/exact'
import type { MetricKey } from './registry'

export { type MetricKey, metricKeys } from './registry'

export type Labels = Readonly<Record<Lang, string>>

/** The only window so far: (at − 1 year, at] on the Japanese calendar (§2.2). */
export const windows = ['1 year'] as const
export type Window = (typeof windows)[number]

export type MetricKind = 'flag' | 'count' | 'ratio' | 'top-share'
export type Unit = 'confirmation' | 'characters' | 'items' | 'orders' | 'share' | 'rating' | 'yen'

/** What a person does about an unmet condition. Pages map each to a link or button. */
export type Action =
  | 'set-display-name'
  | 'add-picture'
  | 'write-introduction'
  | 'add-offering'
  | 'add-background'
  | 'verify-identity'
  | 'confirm-confidentiality'
  | 'verify-phone'
  | 'log-in'
  | 'find-work'
  | 'deliver-orders'
  | 'reply-in-time'
  | 'do-tasks'
  | 'earn-more'
  | 'add-skill'
  | 'add-qualification'

export interface CategoryReward {
  readonly category: string
  readonly earnedYen: bigint
  /** The amount of the person at the edge of the top share; null where nobody has computed one. */
  readonly cutYen: bigint | null
  readonly evidence: readonly string[]
}

/** One order in a figure, with what it adds: for policies that bound how many of one contract count (§2.7). */
export interface CountedOrder {
  readonly id: string
  readonly contract: string | undefined
  readonly agreedAt: Date
  readonly part: Fraction
}

interface OverOrders {
  readonly evidence: readonly string[]
  /** The orders counted, where the figure is over orders. A figure on its way through a forecast has none. */
  readonly counted?: readonly CountedOrder[]
}

/** One measured metric: an exact value and the ids of the facts counted. */
export type Measure =
  | { readonly kind: 'flag'; readonly value: boolean; readonly evidence: readonly string[] }
  | ({ readonly kind: 'count'; readonly value: bigint } & OverOrders)
  | ({ readonly kind: 'ratio'; readonly value: Fraction } & OverOrders)
  | {
      readonly kind: 'top-share'
      readonly value: readonly CategoryReward[]
      readonly evidence: readonly string[]
    }

export interface Metric {
  readonly kind: MetricKind
  readonly unit: Unit
  readonly window: Window | null
  readonly action: Action
  readonly labels: Labels
}

export type Metrics = Readonly<Record<MetricKey, Measure>>
