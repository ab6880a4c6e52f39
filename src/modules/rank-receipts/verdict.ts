import type { RenderedValue } from '../../engine/evaluate/judge'
import { clientRegistry } from '../../engine/policy/client-registry'
import type { Metric } from '../../engine/policy/metrics'
import { registry } from '../../engine/policy/registry'
import { tierLabel } from '../../engine/policy/rule-language'
import { parseInstant } from '../../platform/calendar'
import type { Lang } from '../../platform/i18n'
import { formatExact } from '../../ui/format'
import { dayText, valueText } from '../ranks/in-browser'
import type { ReceiptSubject } from './receipt'
import { receiptTexts } from './texts'
import type { ConditionComparison, UnreadableReceipt, Verification } from './verify-receipt'

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

/** A metric as its figures are written. */
export type MetricFormat = Pick<Metric, 'labels' | 'kind' | 'unit'>

const tierName = ({ rule }: Pick<Verification, 'rule'>, tier: string, lang: Lang): string =>
  rule ? tierLabel(rule, tier, lang) : tier

/** What a forger wrote instead of a figure is shown as it stands. */
const isFigure = ({ kind }: MetricFormat, text: string): boolean =>
  (kind === 'ratio' ? /^\d+\/[1-9]\d*$/ : /^\d+$/).test(text)

/** Values stay exact, as the receipt has them: a ratio that reads as 95% says 19/20 beside it; 5/1 is 5. */
const exactText = (metric: MetricFormat | undefined, value: RenderedValue, lang: Lang): string => {
  const t = receiptTexts[lang].verdict
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (value === null) return t.nothing
  const exact = String(value)
  if (!metric || !isFigure(metric, exact)) return exact
  const text = valueText(metric, value, lang)
  return metric.kind === 'ratio' && exact !== `${text}/1` ? `${text} (${exact})` : text
}

const sinceText = ({ since: { said, found } }: ConditionComparison, lang: Lang): string | null => {
  const t = receiptTexts[lang].verdict
  const day = (text: string | null): string => {
    const at = text === null ? null : parseInstant(text)
    return at ? dayText(at, lang) : t.always
  }
  if (said !== found) return t.sinceDiffers(day(said), day(found))
  return said === null ? null : t.since(day(said))
}

/** The metrics of whoever a receipt is about. */
export const metricsOf: Readonly<Record<ReceiptSubject, Readonly<Record<string, MetricFormat>>>> = {
  freelancer: registry,
  client: clientRegistry,
}

const conditionLine = ({ about, rule }: Verification, compared: ConditionComparison, lang: Lang) => {
  const { metric, tier, said, found, agrees } = compared
  const t = receiptTexts[lang].verdict
  const shown = metricsOf[about][metric]
  const name = shown?.labels[lang] ?? metric
  return {
    holds: agrees,
    name: t.named(name, tierName({ rule }, tier, lang)),
    said: exactText(shown, said, lang),
    found: exactText(shown, found, lang),
    since: sinceText(compared, lang),
  }
}

const checksOf = (of: Verification, lang: Lang): Line[] => {
  const t = receiptTexts[lang].verdict
  const named = (tier: string): string => tierName(of, tier, lang)
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
  if (of.holds) return t.holds(tierName(of, of.tier, lang))
  const isAllElse = checks.slice(1).every(({ holds }) => holds) && of.conditions.every(({ agrees }) => agrees)
  return of.signature === 'unsupported' && isAllElse ? t.unsure : t.broken
}

/** What was found about a receipt, in the reader's language. */
export const verdictOf = (of: Verification | UnreadableReceipt, lang: Lang): Verdict => {
  const t = receiptTexts[lang].verdict
  if (!of.ok) return { holds: false, title: t.unreadable, lead: t.unreadableLead, checks: [], conditions: [] }
  const checks = checksOf(of, lang)
  return {
    holds: of.holds,
    title: titleOf(of, checks, lang),
    lead: t.lead(formatExact(of.at, lang), of.subject),
    checks,
    conditions: of.conditions.map((each) => conditionLine(of, each, lang)),
  }
}
