import type { Lang } from '../../../platform/i18n'
import { clientRegistry } from '../clients/client-registry'
import { dayText } from '../day-text'
import { instantText, parseInstant } from '../engine/civil'
import type { Rendered } from '../engine/judge'
import type { Labels } from '../engine/metrics'
import { registry } from '../engine/registry'
import type { About, RuleNames } from './judged-again'
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
    /** Since when it reads so, in words; null where nothing is to be said. */
    readonly since: string | null
  }[]
}

type Words = (typeof receiptTexts)[Lang]['verdict']

const tierName = (policy: RuleNames | null, tier: string, lang: Lang): string => {
  if (policy && tier === 'none') return policy.noneLabels[lang]
  return policy?.tiers.find((step) => step.tier === tier)?.labels[lang] ?? tier
}

/** Values stay exact, as the receipt has them: 19/20 and not 95%. */
const valueText = (value: Rendered, t: Words): string => {
  if (typeof value === 'boolean') return value ? t.yes : t.no
  return value === null ? t.nothing : String(value)
}

const sinceText = ({ since: { said, found } }: Compared, lang: Lang): string | null => {
  const t = receiptTexts[lang].verdict
  const day = (text: string | null): string => {
    const at = text === null ? null : parseInstant(text)
    return at ? dayText(at, lang) : t.always
  }
  if (said !== found) return t.sinceDiffers(day(said), day(found))
  return said === null ? null : t.since(day(said))
}

const named: Readonly<Record<About, Readonly<Record<string, { readonly labels: Labels }>>>> = {
  freelancer: registry,
  client: clientRegistry,
}

const conditionLine = ({ about, rule }: Verification, compared: Compared, lang: Lang) => {
  const { metric, tier, said, found, agrees } = compared
  const t = receiptTexts[lang].verdict
  const name = named[about][metric]?.labels[lang] ?? metric
  return {
    holds: agrees,
    name: t.named(name, tierName(rule, tier, lang)),
    said: valueText(said, t),
    found: valueText(found, t),
    since: sinceText(compared, lang),
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
    conditions: of.conditions.map((each) => conditionLine(of, each, lang)),
  }
}
