import type { ClientStanding } from '../../engine/evaluate/client-standing'
import type { ClientAction, ClientMetricKey } from '../../engine/policy/client-metrics'
import { clientExplanations } from '../../engine/policy/client-registry'
import { formatCount, formatMoney } from '../../ui'
import type { ClientTexts } from './texts'
import type { ClientView } from './view'

type Lang = 'ja' | 'en'

/** Where a condition can be met: total, so that an action without a place does not compile. */
export const clientPlaceOf: Readonly<Record<ClientAction, string>> = {
  'present-client': '/my/client-profile',
  'verify-identity': '/my/verification/identity',
  'verify-phone': '/my/verification/phone',
  'order-work': '/jobs/new',
  'choose-people': '/my/jobs',
  'work-well': '/my/orders',
  'reply-in-time': '/messages',
  'pay-fairly': '/jobs/new',
  'pay-in-time': '/my/orders',
}

export const clientDetail = (
  { metrics }: ClientView,
  metric: ClientMetricKey,
  { t, lang }: { t: ClientTexts; lang: Lang },
): string => {
  const measure = metrics[metric]
  const words = t.detail
  if (measure.kind === 'flag') return measure.value ? words.done : clientExplanations[metric][lang]
  const counted = formatCount(measure.evidence.length)
  if (metric === 'paid-total') return measure.evidence.length > 0 ? words.paid(counted) : words.noPaid
  if (metric === 'arrears') return measure.evidence.length > 0 ? words.arrears(counted) : words.noArrears
  if (measure.kind !== 'ratio') return clientExplanations[metric][lang]
  const [n, d] = [formatCount(measure.value.n), formatCount(measure.value.d)]
  const isEmpty = measure.value.d === 0n
  if (metric === 'order-rate') return isEmpty ? words.noRate : words.rate(counted)
  if (metric === 'mean-rating') return isEmpty ? words.noRating : words.rating(d)
  if (metric === 'reply-rate') return isEmpty ? words.noReplies : words.replies(n, d)
  return isEmpty ? words.noUnfair : words.unfair(d)
}

/** What exactly is missing, as a sentence; null where the condition's own words say it all. */
export const clientGap = (
  { metric, missing, unit }: ClientStanding['next'][number],
  { gap }: ClientTexts,
): string | null => {
  if (missing === null || !(metric in gap)) return null
  return gap[metric as keyof typeof gap](unit === 'yen' ? formatMoney(BigInt(missing)) : formatCount(missing))
}
