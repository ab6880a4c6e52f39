import type { Lang } from '../../platform/i18n'
import { formatCount, formatPercent } from '../../ui'
import type { Rule } from './policy'
import { registry } from './registry'
import { texts } from './texts'

/** A condition's threshold in words, from its data alone: 90%以上, 300字以上, 4.8点以上. */
export const ruleText = (
  { metric, threshold, comparator }: Exclude<Rule, { anyOf: unknown }>,
  lang: Lang,
): string => {
  const t = texts[lang].rulesPage
  const { kind, unit } = registry[metric]
  const compared = comparator === '=' ? t.exactly : t.atLeast
  if (typeof threshold === 'boolean') return t.yes
  if (typeof threshold === 'number') {
    const count = formatCount(threshold)
    const units = texts[lang].units
    return compared(
      unit === 'characters' || unit === 'items' || unit === 'orders' ? units[unit](count) : count,
    )
  }
  const { n, d } = threshold
  const share = formatPercent(n, d) ?? ''
  if (kind === 'top-share') return t.top(share)
  return compared(unit === 'rating' ? t.points(String(n / d)) : share)
}
