import type { MetricKey } from '../metrics'
import type { Policy, Rule } from '../policy'

/*
 * The sentences of a policy, so that each built-in policy reads as the table it comes from. All of them are
 * plain data: what they make is validated like a policy from anywhere else.
 */
export const confirmed = (metric: MetricKey): Rule => ({
  metric,
  comparator: '=',
  threshold: true,
  window: null,
  whenEmpty: null,
})

export const atLeast = (threshold: number, metric: MetricKey): Rule => ({
  metric,
  comparator: '>=',
  threshold,
  window: null,
  whenEmpty: null,
})

export const inYear = (
  metric: MetricKey,
  [n, d]: readonly [number, number],
  whenEmpty: 'met' | 'unmet',
): Rule => ({
  metric,
  comparator: '>=',
  threshold: { n, d },
  window: '1 year',
  whenEmpty,
})

/** Earned reward within the top n ÷ d of at least one category. */
export const topShare = ([n, d]: readonly [number, number]): Rule => ({
  metric: 'earned-reward',
  comparator: '>=',
  threshold: { n, d },
  window: '1 year',
  whenEmpty: null,
})

export const noneLabels: Policy['noneLabels'] = { ja: 'ランク外', en: 'Unranked' }

/** A complete, verified and living profile: the same in every policy so far (§2.1). */
export const regular: Policy['tiers'][number] = {
  tier: 'regular',
  labels: { ja: 'レギュラー', en: 'Regular' },
  conditions: [
    confirmed('display-name'),
    confirmed('profile-image'),
    atLeast(300, 'introduction-length'),
    atLeast(1, 'offering'),
    atLeast(1, 'background'),
    confirmed('identity'),
    confirmed('confidentiality'),
    confirmed('phone'),
    confirmed('last-login'),
  ],
}

export const bronze: Policy['tiers'][number] = {
  tier: 'bronze',
  labels: { ja: 'ブロンズ', en: 'Bronze' },
  conditions: [atLeast(1, 'orders-won')],
}
