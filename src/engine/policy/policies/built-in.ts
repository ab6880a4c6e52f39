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
const topFifth = inYear('earned-reward', [1, 5], null)

const noneLabels: Policy['noneLabels'] = usualLabels.none

const stepOf = (tier: WonTier, conditions: readonly Rule[]): Step => ({
  tier,
  labels: usualLabels[tier],
  conditions,
})

/** A complete, verified and living profile: the same in every policy so far (§2.1). */
const regular = stepOf('regular', [
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

const bronze = stepOf('bronze', [atLeast(1, 'orders-won')])

const silver = (...conditions: readonly Rule[]): Step => stepOf('silver', conditions)

const certified = (...conditions: readonly Rule[]): Step => stepOf('certified', conditions)

const completion = inYear('completion-rate', [9, 10], 'unmet')
/** What silver asks beside completion: a mean rating, and replies. */
const ratedAndReplying = [inYear('mean-rating', [24, 5], 'unmet'), inYear('reply-rate', [4, 5], 'met')]
/** Silver and the conditions of certified that count satisfied clients instead of a mean (§2.3). */
const satisfiedSilver = silver(completion, inYear('satisfied-share', [19, 20], 'unmet'))
const registeredAndApproved = [
  confirmed('skill-registered'),
  confirmed('qualification-registered'),
  inYear('task-approval', [9, 10], 'met'),
]

export const classic2020: Policy = {
  id: 'classic-2020',
  version: 1,
  effectiveFrom: '2020-01-01',
  author: 'Tanomi',
  note: {
    ja: '標準の基準です。シルバーは完了率、平均評価、返信率の三つで判定します。',
    en: 'The default rules. Silver looks at completion, mean rating and replies.',
  },
  labels: { ja: '標準（2020年）', en: 'Classic (2020)' },
  noneLabels,
  tiers: [regular, bronze, silver(completion, ...ratedAndReplying), certified(topFifth)],
}

/**
 * Counts satisfied clients instead of a mean (§2.3). Its bronze counts package and hourly orders too: here these
 * are orders of mode project already, so the condition is the same as in the classic policy.
 */
export const satisfaction2022: Policy = {
  id: 'satisfaction-2022',
  version: 1,
  effectiveFrom: '2022-02-01',
  author: 'Tanomi',
  note: {
    ja: '平均評価に代えて、評価3以上の割合（満足率）を使います。認定ランサーにはスキルと資格の登録、タスク承認率、返信率が加わります。',
    en: 'Uses the share of ratings of 3 and above instead of the mean. Certified adds a registered skill and qualification, task approval and replies.',
  },
  labels: { ja: '満足率（2022年）', en: 'Satisfaction (2022)' },
  noneLabels,
  tiers: [
    regular,
    bronze,
    satisfiedSilver,
    certified(...registeredAndApproved, inYear('reply-rate', [4, 5], 'met'), topFifth),
  ],
}

/** As `satisfaction-2022`, without the reply rate (§2.3). */
export const current2024: Policy = {
  id: 'current-2024',
  version: 1,
  effectiveFrom: '2024-02-01',
  author: 'Tanomi',
  note: {
    ja: '2022年の基準から、認定ランサーの返信率を除いたものです。',
    en: 'The rules of 2022 without the reply rate for certified.',
  },
  labels: { ja: '満足率（2024年）', en: 'Satisfaction (2024)' },
  noneLabels,
  tiers: [regular, bronze, satisfiedSilver, certified(...registeredAndApproved, topFifth)],
}

/**
 * Promoted when it is likelier than not that the true rate reaches the threshold, demoted only when it is likely by 85 %
 * that it does not. The prior is that of someone who completes 19 of 20 (§2.7).
 */
const likely = (rule: Rule): Rule => ({
  ...rule,
  certainty: { prior: { a: 19, b: 1 }, promoteBelow: { n: 1, d: 2 }, demoteFrom: { n: 17, d: 20 } },
})

/** As `classic-2020`, with a completion rate judged by its uncertainty and a month's warning before any fall (§2.7). */
export const robust: Policy = {
  id: 'robust',
  version: 1,
  effectiveFrom: '2026-04-01',
  author: 'Tanomi',
  note: {
    ja: '標準の条件のまま、完了率を件数の少なさも含めて判定します。1件の不成立だけでランクは下がらず、下がるときは30日前に予告します。',
    en: 'The classic conditions, with the completion rate judged by how sure its few orders make it. One failed order alone takes no rank away, and every fall is announced 30 days ahead.',
  },
  labels: { ja: '確からしさ（2026年）', en: 'Robust (2026)' },
  noneLabels,
  warningDays: 30,
  tiers: [regular, bronze, silver(likely(completion), ...ratedAndReplying), certified(topFifth)],
}

/** The policies that ship with the code (§2.3), oldest first. */
export const builtInPolicies: readonly Policy[] = [classic2020, satisfaction2022, current2024, robust]
