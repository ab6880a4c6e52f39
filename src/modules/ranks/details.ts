import type { Lang } from '../../platform/i18n'
import { formatCount, formatMoney } from '../../ui'
import { categoryName } from '../categories'
import { nearestCategory } from './engine/judge'
import { loginDeadline } from './engine/measure-profile'
import type { CategoryReward, Measure, MetricKey } from './engine/metrics'
import { registry } from './engine/registry'
import type { Named } from './queries-page'
import type { RankView } from './rank-view'
import { type RankTexts, texts } from './texts'

interface Situation {
  readonly view: RankView
  readonly names: ReadonlyMap<string, Named>
}

interface Words {
  readonly lang: Lang
  /** How a day is written here. */
  readonly date: (at: Date) => string
}

type Of<K extends Measure['kind']> = Extract<Measure, { kind: K }>

const distinct = (values: readonly (string | null)[]): string => formatCount(new Set(values).size)

/** Orders, contracts and clients side by side, so that a split order never looks like many clients (§2.7). */
const wonText = ({ value, evidence }: Of<'count'>, names: Situation['names'], t: RankTexts): string => {
  if (value === 0n) return t.detail.noOrders
  const named = evidence.flatMap((id) => names.get(id) ?? [])
  return t.detail.won(
    formatCount(value),
    distinct(named.map(({ contractId }) => contractId)),
    distinct(named.map(({ clientId }) => clientId)),
  )
}

const rewardText = (value: readonly CategoryReward[], lang: Lang): string => {
  const { detail } = texts[lang]
  const nearest = nearestCategory(value)
  if (!nearest) return `${detail.noEarned}${lang === 'en' ? ' ' : ''}${detail.cutLater}`
  const earned =
    nearest.earnedYen > 0n
      ? detail.earned(categoryName(nearest.category, lang), formatMoney(nearest.earnedYen))
      : detail.noEarned
  const cut = nearest.cutYen === null ? detail.cutLater : detail.cut(formatMoney(nearest.cutYen))
  return `${earned}${lang === 'en' ? ' ' : ''}${cut}`
}

const ratioText = (metric: MetricKey, { value }: Of<'ratio'>, { detail }: RankTexts): string => {
  const [n, d] = [formatCount(value.n), formatCount(value.d)]
  const isEmpty = value.d === 0n
  if (metric === 'completion-rate') return isEmpty ? detail.noCompletion : detail.completion(n, d)
  if (metric === 'mean-rating') return isEmpty ? detail.noRating : detail.rating(n, d)
  if (metric === 'reply-rate') return isEmpty ? detail.noReplies : detail.replies(n, d)
  return isEmpty ? detail.noShare : detail.share(n, d)
}

const flagText = (
  metric: MetricKey,
  isMet: boolean,
  { view, words }: { view: RankView; words: Words },
): string => {
  const t = texts[words.lang]
  const { identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt, lastSeenAt } =
    view.facts.freelancer
  const confirmed = {
    identity: identityVerifiedAt,
    confidentiality: confidentialityConfirmedAt,
    phone: phoneVerifiedAt,
  }
  const confirmedAt = metric in confirmed ? confirmed[metric as keyof typeof confirmed] : null
  if (isMet && confirmedAt) return t.detail.confirmedOn(words.date(confirmedAt))
  if (isMet && metric === 'last-login' && lastSeenAt) {
    const until = loginDeadline(lastSeenAt)
    return until >= view.at ? t.detail.seen(words.date(until)) : t.detail.vacation
  }
  return registry[metric].explanation[words.lang]
}

/** One sentence on what was counted for a condition, or since when it holds. */
export const detailText = ({ view, names }: Situation, metric: MetricKey, words: Words): string => {
  const t = texts[words.lang]
  const measure = view.metrics[metric]
  switch (measure.kind) {
    case 'flag':
      return flagText(metric, measure.value, { view, words })
    case 'count':
      if (metric === 'orders-won') return wonText(measure, names, t)
      if (metric === 'introduction-length') return t.detail.characters(formatCount(measure.value))
      return registry[metric].explanation[words.lang]
    case 'ratio':
      return ratioText(metric, measure, t)
    case 'top-share':
      return rewardText(measure.value, words.lang)
  }
}
