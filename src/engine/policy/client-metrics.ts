import type { Measure, Metric } from './metrics'
import type { LeafOf, PolicyOf } from './rule-language'

export type ClientAction =
  | 'present-client'
  | 'verify-identity'
  | 'verify-phone'
  | 'order-work'
  | 'choose-people'
  | 'work-well'
  | 'reply-in-time'
  | 'pay-fairly'
  | 'pay-in-time'

export const clientMetricKeys = [
  'identity',
  'phone',
  'client-profile',
  'paid-total',
  'order-rate',
  'mean-rating',
  'reply-rate',
  'unfair-price',
  'arrears',
] as const

/** The window of a client's figures: (at − 6 months, at] on the Japanese calendar. */
export type ClientWindow = '6 months'

export type ClientMetric = Omit<Metric, 'action' | 'window'> & {
  readonly window: ClientWindow | null
  readonly action: ClientAction
}

export type ClientMetricKey = (typeof clientMetricKeys)[number]
export type ClientMetrics = Readonly<Record<ClientMetricKey, Measure>>

/** The standings a client can hold, from the lowest. */
export const clientTiers = ['none', 'verified', 'certified'] as const
export type ClientTier = (typeof clientTiers)[number]

/** The rule by which clients are judged: data of the same language as the freelancers' (§2.3, §2.8). */
export type ClientPolicy = PolicyOf<ClientMetricKey, ClientTier, ClientWindow>
export type ClientRule = LeafOf<ClientMetricKey, ClientWindow>
