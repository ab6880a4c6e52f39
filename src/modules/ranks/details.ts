import { nearestCategory } from '../../engine/evaluate/judge'
import { loginDeadline } from '../../engine/measure/measure-profile'
import type { CategoryReward, Measure, MetricKey } from '../../engine/policy/metrics'
import { topShareOf } from '../../engine/policy/policy-parts'
import { explanations, registry } from '../../engine/policy/registry'
import type { Lang } from '../../platform/i18n'
import { formatCount, formatMoney } from '../../ui'
import { categoryName } from '../categories'
import type { ItemName } from './queries-page'
import type { RankView } from './rank-view'
import { shareText } from './rule-words'
import { type RankTexts, texts } from './texts'

interface Situation {
  readonly view: RankView
  readonly names: ReadonlyMap<string, ItemName>
}

interface Words {
  readonly lang: Lang
  /** How a day is written here. */
  readonly date: (at: Date) => string
}

type MeasureOfKind<K extends Measure['kind']> = Extract<Measure, { kind: K }>

/** Sentences one after the other: Japanese needs no space between them. */
export const sentences = (parts: readonly string[], lang: Lang): string =>
  parts.join(lang === 'ja' ? '' : ' ')

const distinct = (values: readonly (string | null)[]): string => formatCount(new Set(values).size)

/** Orders, contracts and clients side by side, so that a split order never looks like many clients (§2.7). */
const wonText = (
  { value, evidence }: MeasureOfKind<'count'>,
  names: Situation['names'],
  t: RankTexts,
): string => {
  if (value === 0n) return t.detail.noOrders
  const named = evidence.flatMap((id) => names.get(id) ?? [])
  return t.detail.won(
    formatCount(value),
    distinct(named.map(({ contractId }) => contractId)),
    distinct(named.map(({ clientId }) => clientId)),
  )
}

/** Names the cut: its share, its amount, and the day on which it was computed (§2.4). */
const cutText = (view: RankView, reward: CategoryReward | null, words: Words): string => {
  const { detail } = texts[words.lang]
  const top = topShareOf(view.policy)
  const share = top ? shareText(top) : ''
  if (reward?.cutYen == null) return detail.cutLater(share)
  const madeAt = view.facts.cutDates?.get(reward.category)
  const yen = formatMoney(reward.cutYen)
  return madeAt ? detail.cutOf(share, yen, words.date(madeAt)) : detail.cut(share, yen)
}

const spareText = (reward: CategoryReward | null, { detail }: RankTexts): string[] => {
  const spareYen = reward?.cutYen == null ? 0n : reward.earnedYen - reward.cutYen
  return spareYen > 0n ? [detail.spare(formatMoney(spareYen))] : []
}

const rewardText = (view: RankView, value: readonly CategoryReward[], words: Words): string => {
  const { lang } = words
  const { detail } = texts[lang]
  const nearest = nearestCategory(value)
  const earned =
    nearest && nearest.earnedYen > 0n
      ? detail.earned(categoryName(nearest.category, lang), formatMoney(nearest.earnedYen))
      : detail.noEarned
  return sentences([earned, cutText(view, nearest, words), ...spareText(nearest, texts[lang])], lang)
}

const ratioText = (metric: MetricKey, { value }: MeasureOfKind<'ratio'>, { detail }: RankTexts): string => {
  const [n, d] = [formatCount(value.n), formatCount(value.d)]
  const isEmpty = value.d === 0n
  if (metric === 'completion-rate') return isEmpty ? detail.noCompletion : detail.completion(n, d)
  if (metric === 'mean-rating') return isEmpty ? detail.noRating : detail.rating(n, d)
  if (metric === 'reply-rate') return isEmpty ? detail.noReplies : detail.replies(n, d)
  return isEmpty ? detail.noShare : detail.share(n, d)
}

const confirmations: readonly MetricKey[] = ['identity', 'confidentiality', 'phone']

const confirmedText = (confirmedAt: Date | null, isMet: boolean, { lang, date }: Words): string => {
  const { detail } = texts[lang]
  return isMet && confirmedAt ? detail.confirmedOn(date(confirmedAt)) : detail.unconfirmed
}

const loginText = ({ facts, at }: RankView, isMet: boolean, { lang, date }: Words): string => {
  const { detail } = texts[lang]
  const { lastSeenAt } = facts.freelancer
  if (!isMet || !lastSeenAt) return explanations['last-login'][lang]
  const until = loginDeadline(lastSeenAt)
  return until >= at ? detail.seen(date(lastSeenAt), date(until)) : detail.vacation
}

const flagText = (
  metric: MetricKey,
  isMet: boolean,
  { view, words }: { view: RankView; words: Words },
): string => {
  const { detail } = texts[words.lang]
  const { identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt } = view.facts.freelancer
  if (metric === 'identity') return confirmedText(identityVerifiedAt, isMet, words)
  if (metric === 'confidentiality') return confirmedText(confidentialityConfirmedAt, isMet, words)
  if (metric === 'phone') return confirmedText(phoneVerifiedAt, isMet, words)
  if (metric === 'last-login') return loginText(view, isMet, words)
  return isMet ? detail.registered : detail.unregistered
}

const countText = (
  { metric, measure }: { metric: MetricKey; measure: MeasureOfKind<'count'> },
  { view: { facts }, names }: Situation,
  lang: Lang,
): string => {
  const t = texts[lang]
  const { skills, portfolioItems, packages, experiencesShown, qualifications } = facts.freelancer
  if (metric === 'orders-won') return wonText(measure, names, t)
  if (metric === 'introduction-length') return t.detail.characters(formatCount(measure.value))
  if (metric === 'offering')
    return t.detail.offering(formatCount(skills), formatCount(portfolioItems), formatCount(packages))
  if (metric === 'background')
    return t.detail.background(formatCount(experiencesShown), formatCount(qualifications))
  return explanations[metric][lang]
}

/** One sentence or two on what was counted for a condition, or since when it holds. */
export const detailText = (
  situation: Situation,
  { metric, measure }: { metric: MetricKey; measure: Measure },
  words: Words,
): string => {
  const { view } = situation
  switch (measure.kind) {
    case 'flag':
      return flagText(metric, measure.value, { view, words })
    case 'count':
      return countText({ metric, measure }, situation, words.lang)
    case 'ratio':
      return ratioText(metric, measure, texts[words.lang])
    case 'top-share':
      return rewardText(view, measure.value, words)
  }
}

/** Where the fact behind a figure of the profile can be seen; null where orders or conversations are counted. */
export const factPlaceOf = (metric: MetricKey): 'profile' | 'confirmation' | null => {
  const { window, kind } = registry[metric]
  if (window !== null || metric === 'orders-won' || metric === 'last-login') return null
  return kind === 'flag' && confirmations.includes(metric) ? 'confirmation' : 'profile'
}
