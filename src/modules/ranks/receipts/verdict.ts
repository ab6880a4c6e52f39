import type { Lang } from '../../../platform/i18n'
import { instantText } from '../engine/civil'
import type { Rendered } from '../engine/judge'
import type { MetricKey } from '../engine/metrics'
import type { Policy } from '../engine/policy'
import { registry } from '../engine/registry'
import { receiptTexts } from './texts-receipts'
import type { Compared, Unreadable, Verification } from './verify-receipt'

interface Line {
  /** Null: not checked. */
  readonly holds: boolean | null
  readonly text: string
}

/** A check of a receipt or a credential in words: what a page, an island and the command all show. */
export interface Verdict {
  readonly holds: boolean
  readonly title: string
  readonly lead: string
  readonly checks: readonly Line[]
  readonly conditions: readonly {
    readonly holds: boolean
    readonly name: string
    readonly said: string
    readonly found: string
  }[]
}

type Words = (typeof receiptTexts)[Lang]['verdict']

const tierName = (policy: Policy | null, tier: string, lang: Lang): string => {
  if (policy && tier === 'none') return policy.noneLabels[lang]
  return policy?.tiers.find((step) => step.tier === tier)?.labels[lang] ?? tier
}

/** Values stay exact, as the receipt has them: 19/20 and not 95%. */
const valueText = (value: Rendered, t: Words): string => {
  if (typeof value === 'boolean') return value ? t.yes : t.no
  return value === null ? t.nothing : String(value)
}

const conditionLine = (rule: Policy | null, { metric, tier, said, found, agrees }: Compared, lang: Lang) => {
  const t = receiptTexts[lang].verdict
  const name = registry[metric as MetricKey]?.labels[lang] ?? metric
  return {
    holds: agrees,
    name: t.named(name, tierName(rule, tier, lang)),
    said: valueText(said, t),
    found: valueText(found, t),
  }
}

const checksOf = (of: Verification, lang: Lang): Line[] => {
  const t = receiptTexts[lang].verdict
  const named = (tier: string): string => tierName(of.rule, tier, lang)
  const lines: Line[] = [
    { holds: of.signature === 'good', text: t.signature[of.signature] },
    { holds: ['same', 'enclosed'].includes(of.policy), text: t.policy[of.policy](of.policyId) },
    { holds: of.facts, text: of.facts ? t.factsSame : t.factsDiffer },
    { holds: of.metrics, text: of.metrics ? t.metricsSame : t.metricsDiffer },
  ]
  if (of.tierFound === null) return lines
  const isSame = of.tierFound === of.tier
  const text = isSame ? t.tierSame(named(of.tier)) : t.tierDiffers(named(of.tier), named(of.tierFound))
  return [...lines, { holds: isSame, text }]
}

const titleOf = (of: Verification, checks: readonly Line[], lang: Lang): string => {
  const t = receiptTexts[lang].verdict
  if (of.holds) return t.holds(tierName(of.rule, of.tier, lang))
  const isAllElse = checks.slice(1).every(({ holds }) => holds) && of.conditions.every(({ agrees }) => agrees)
  return of.signature === 'unsupported' && isAllElse ? t.unsure : t.broken
}

/** What was found about a receipt, in the reader's language. */
export const verdictOf = (of: Verification | Unreadable, lang: Lang): Verdict => {
  const t = receiptTexts[lang].verdict
  if (!of.ok) return { holds: false, title: t.unreadable, lead: t.unreadableLead, checks: [], conditions: [] }
  const checks = checksOf(of, lang)
  return {
    holds: of.holds,
    title: titleOf(of, checks, lang),
    lead: t.lead(instantText(of.at), of.subject),
    checks,
    conditions: of.conditions.map((each) => conditionLine(of.rule, each, lang)),
  }
}
