import type { Allowance } from '../../engine/evaluate/judge'
import type { Measure, Metric } from '../../engine/policy/metrics'
import type { Leaf, Policy } from '../../engine/policy/policy'
import { registry } from '../../engine/policy/registry'
import type { LeafOf } from '../../engine/policy/rule-language'
import type { Lang } from '../../platform/i18n'
import { formatCount, formatMoney, formatPercent } from '../../ui'
import { countText } from './figures'
import { texts, warningTexts } from './texts'

/** A threshold of any vocabulary in words, from its data alone: 90%以上, 300字以上, 4.8点以上, ¥300,000以上, 5%以下. */
export const thresholdText = (
  { threshold, comparator }: Pick<LeafOf<string, string>, 'threshold' | 'comparator'>,
  { kind, unit }: Pick<Metric, 'kind' | 'unit'>,
  lang: Lang,
): string => {
  const t = texts[lang].rulesPage
  const compared = { '>=': t.atLeast, '<=': t.atMost, '=': t.exactly }[comparator]
  if (typeof threshold === 'boolean') return t.yes
  if (threshold === 0 && comparator !== '>=') return t.none
  if (typeof threshold === 'number') {
    if (unit === 'yen') return compared(formatMoney(BigInt(threshold)))
    return compared(countText(unit, formatCount(threshold), lang))
  }
  const { n, d } = threshold
  const share = formatPercent(n, d) ?? ''
  if (kind === 'top-share') return t.top(share)
  return compared(unit === 'rating' ? t.points(String(n / d)) : share)
}

export const ruleText = (leaf: Pick<Leaf, 'metric' | 'threshold' | 'comparator'>, lang: Lang): string =>
  thresholdText(leaf, registry[leaf.metric], lang)

type Share = { readonly n: number; readonly d: number }
/** A share in percent: 20%. */
export const shareText = ({ n, d }: Share): string => formatPercent(n, d) ?? ''

/** What a condition asks beside its threshold, in sentences: its uncertainty, its bound per contract (§2.7). */
export const ruleNotes = ({ threshold, certainty, perContract }: Leaf, lang: Lang): string[] => {
  const t = warningTexts[lang].rule
  const notes = perContract === undefined ? [] : [t.perContract(formatCount(perContract))]
  if (!certainty) return notes
  const { promoteBelow, demoteFrom, prior } = certainty
  return [
    t.certainty(shareText(threshold as Share), shareText(promoteBelow), shareText(demoteFrom)),
    t.prior(formatCount(prior.a), formatCount(prior.a + prior.b)),
    ...notes,
  ]
}

/** What happens before a rank falls; null where it falls at once. */
export const warningText = ({ warningDays }: Policy, lang: Lang): string | null =>
  warningDays === undefined ? null : warningTexts[lang].rule.warning(formatCount(warningDays))

const ordersIn = (measure: Measure): number | undefined =>
  measure.kind === 'count' || measure.kind === 'ratio' ? measure.counted?.length : undefined

/** How many orders there are beside those that count, where a bound per contract leaves some out (§2.7); null elsewhere. */
export const boundText = (
  { perContract }: Pick<Leaf, 'perContract'>,
  { all, counted }: { all: Measure; counted: Measure },
  lang: Lang,
): string | null => {
  const [every, some] = [ordersIn(all), ordersIn(counted)]
  if (perContract === undefined || every === undefined || some === undefined || every === some) return null
  return warningTexts[lang].bounded(formatCount(every), formatCount(some), formatCount(perContract))
}

/** What decides about a share that is judged with its uncertainty. */
export const allowanceText = ({ allowed, total, isHeld }: Allowance, lang: Lang): string => {
  const t = warningTexts[lang].allowance
  if (allowed < 0) return t.never(formatCount(total))
  if (allowed >= total) return t.any(formatCount(total))
  return (isHeld ? t.keep : t.reach)(formatCount(total), formatCount(allowed))
}
