import type { MetricKey } from '../../engine/policy/metrics'
import { registry } from '../../engine/policy/registry'
import { usualLabels } from '../../engine/policy/tiers'
import type { Lang } from '../../platform/i18n'
import { formatLongDate } from '../../ui/format'

export const tierName = (tier: string, lang: Lang): string =>
  usualLabels[tier as keyof typeof usualLabels]?.[lang] ?? tier

/** What a notice of a warning tells in its note: the tier to come, the day, and the metrics that are unmet. */
export const warningNote = (toTier: string, on: string, unmet: readonly string[]): string =>
  [toTier, on, ...unmet].join('/')

export const readWarningNote = (note: string, lang: Lang) => {
  const [tier = '', on = '', ...unmet] = note.split('/')
  return {
    tier: tierName(tier, lang),
    date: formatLongDate(on, lang),
    unmet: unmet.map((key) => registry[key as MetricKey]?.labels[lang] ?? key),
  }
}
