import type { MetricKey } from '../metrics'
import type { Policy, Rule } from '../policy'
import { usualLabels, type WonTier } from '../tiers'

type Step = Policy['tiers'][number]

/*
 * The sentences of a policy, so that each built-in policy reads as the table it comes from. All of them are
 * plain data: what they make is validated like a policy from anywhere else.
 */
export const confirmed = <M extends string>(metric: M) =>
  ({ metric, comparator: '=', threshold: true, window: null, whenEmpty: null }) as const

const atLeast = (threshold: number, metric: MetricKey): Rule => ({
  metric,
  comparator: '>=',
  threshold,
  window: null,
  whenEmpty: null,
})

export const inYear = (
  metric: MetricKey,
  [n, d]: readonly [number, number],
  whenEmpty: 'met' | 'unmet' | null,
): Rule => ({ metric, comparator: '>=', threshold: { n, d }, window: '1 year', whenEmpty })

/** Earned reward within the top fifth of at least one category. */
export const topFifth = inYear('earned-reward', [1, 5], null)

export const noneLabels: Policy['noneLabels'] = usualLabels.none

const stepOf = (tier: WonTier, conditions: readonly Rule[]): Step => ({
  tier,
  labels: usualLabels[tier],
  conditions,
})

/** A complete, verified and living profile: the same in every policy so far (§2.1). */
export const regular = stepOf('regular', [
  confirmed('display-name'),
  confirmed('profile-image'),
  atLeast(300, 'introduction-length'),
  atLeast(1, 'offering'),
  atLeast(1, 'background'),
  confirmed('identity'),
  confirmed('confidentiality'),
  confirmed('phone'),
  confirmed('last-login'),
])

export const bronze = stepOf('bronze', [atLeast(1, 'orders-won')])

export const silver = (...conditions: readonly Rule[]): Step => stepOf('silver', conditions)

export const certified = (...conditions: readonly Rule[]): Step => stepOf('certified', conditions)

export const completion = inYear('completion-rate', [9, 10], 'unmet')
/** What silver asks beside completion: a mean rating, and replies. */
export const ratedAndReplying = [inYear('mean-rating', [24, 5], 'unmet'), inYear('reply-rate', [4, 5], 'met')]
/** Silver and the conditions of certified that count satisfied clients instead of a mean (§2.3). */
export const satisfiedSilver = silver(completion, inYear('satisfied-share', [19, 20], 'unmet'))
export const registeredAndApproved = [
  confirmed('skill-registered'),
  confirmed('qualification-registered'),
  inYear('task-approval', [9, 10], 'met'),
]
