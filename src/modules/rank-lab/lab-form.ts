import { type MetricKey, metricKeys } from '../../engine/policy/metrics'
import type { Leaf, Policy, Rule, Threshold } from '../../engine/policy/policy'
import { isSameShare, leavesOf, lowestTerms, type TopShare } from '../../engine/policy/policy-parts'
import { registry } from '../../engine/policy/registry'
import type { Tier } from '../../engine/policy/tiers'
import { usualShare } from './lab-rules'

/** A rule as a form sends it: flat, every value as it was typed. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** What can be wrong with a field; each has its words. */
export type FormFaultKind =
  | 'missing'
  | 'bad-name'
  | 'bad-number'
  | 'over-all'
  | 'over-five'
  | 'not-between'
  | 'no-condition'
  | 'nobody'
  | 'two-shares'

export type DraftForm =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: Readonly<Record<string, FormFaultKind>> }

type Step = Policy['tiers'][number]

/** The name of one condition's fields: c.silver.0, and c.silver.2.1 inside alternatives. */
export const conditionName = (tier: Tier, index: number, choice: number | null): string =>
  choice === null ? `c.${tier}.${index}` : `c.${tier}.${index}.${choice}`

/** A share is typed in percent, a rating in points. */
const scaleOf = (metric: MetricKey): bigint => (registry[metric].unit === 'rating' ? 1n : 100n)

const decimalsMax = 4

/** n ÷ d as a decimal where it ends soon enough; undefined where it does not. */
const decimal = (n: bigint, d: bigint): string | undefined => {
  for (let places = 0; places <= decimalsMax; places++) {
    const power = 10n ** BigInt(places)
    if ((n * power) % d !== 0n) continue
    const digits = String((n * power) / d).padStart(places + 1, '0')
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  }
  return undefined
}

/** A threshold as it stands in its box: 300, 92.5 (percent), 4.8; a fraction that no decimal hits stays one. */
export const needInBox = ({ metric, threshold }: Leaf): string => {
  if (typeof threshold !== 'object') return String(threshold)
  const { n, d } = threshold
  return decimal(BigInt(n) * scaleOf(metric), BigInt(d)) ?? `${n}/${d}`
}

const halfWidth = (text: string): string => text.normalize('NFKC').replace(/[\s,%点字件以上]/g, '')

const fractionOf = (metric: MetricKey, text: string): Threshold | FormFaultKind => {
  const exact = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const [, whole = '', after = ''] = /^(\d{1,6})(?:\.(\d{1,4}))?$/.exec(text) ?? []
  if (!exact && whole === '') return 'bad-number'
  const n = BigInt(exact?.[1] ?? whole + after)
  const d = exact ? BigInt(exact[2] ?? 1) : 10n ** BigInt(after.length) * scaleOf(metric)
  if (d === 0n) return 'bad-number'
  const isRating = registry[metric].unit === 'rating'
  if (n > d * (isRating ? 5n : 1n)) return isRating ? 'over-five' : 'over-all'
  // The best of nobody: no cut could be computed.
  if (n === 0n && registry[metric].kind === 'top-share') return 'nobody'
  return lowestTerms({ n: Number(n), d: Number(d) })
}

const readNeed = (metric: MetricKey, typed: string): Threshold | FormFaultKind => {
  const text = halfWidth(typed)
  if (text === '') return 'missing'
  if (registry[metric].kind === 'count') return /^\d{1,9}$/.test(text) ? Number(text) : 'bad-number'
  return fractionOf(metric, text)
}

const isTyped = ({ metric }: Leaf): boolean => registry[metric].kind !== 'flag'

/** A condition as it begins when it is added: the operator types the rest into its fields. */
export const newCondition = (metric: MetricKey): Leaf => {
  const { kind, unit, window } = registry[metric]
  const rest = { metric, comparator: '>=', window, whenEmpty: null } as const
  if (kind === 'flag') return { ...rest, comparator: '=', threshold: true }
  if (kind === 'count') return { ...rest, threshold: 1 }
  if (kind === 'top-share') return { ...rest, threshold: usualShare }
  return { ...rest, threshold: unit === 'rating' ? { n: 4, d: 1 } : { n: 9, d: 10 }, whenEmpty: 'unmet' }
}

export const metricsToAdd = ({ conditions }: Step): MetricKey[] => {
  const used = conditions.flatMap(leavesOf).map(({ metric }) => metric)
  return metricKeys.filter((metric) => !used.includes(metric))
}

interface FormReading {
  readonly values: FormValues
  readonly errors: Record<string, FormFaultKind>
  /** The top shares asked for, with their fields. */
  readonly tops: { readonly name: string; readonly share: TopShare }[]
}

const textOf = ({ values }: FormReading, name: string): string => String(values[name] ?? '').trim()

const needed = (reading: FormReading, name: string): string => {
  const text = textOf(reading, name)
  if (text === '') reading.errors[name] = 'missing'
  return text
}

/** Nobody can be sure of all or of nothing. */
const isExtreme = (threshold: Threshold): boolean =>
  typeof threshold === 'object' && (threshold.n === 0 || threshold.n >= threshold.d)

const readLeaf = (reading: FormReading, name: string, leaf: Leaf): Leaf | null => {
  if (reading.values[`${name}.on`] === undefined) return null
  const empty = textOf(reading, `${name}.empty`)
  const whenEmpty = leaf.whenEmpty === null ? null : empty === 'met' ? 'met' : 'unmet'
  if (!isTyped(leaf)) return { ...leaf, whenEmpty }
  const threshold = readNeed(leaf.metric, textOf(reading, `${name}.need`))
  const isSure = typeof threshold !== 'string' && leaf.certainty !== undefined && isExtreme(threshold)
  if (typeof threshold === 'object' && leaf.metric === 'earned-reward')
    reading.tops.push({ name: `${name}.need`, share: lowestTerms(threshold) })
  if (typeof threshold !== 'string' && !isSure) return { ...leaf, threshold, whenEmpty }
  reading.errors[`${name}.need`] = typeof threshold === 'string' ? threshold : 'not-between'
  return leaf
}

/** Alternatives of which only one is left are alternatives no more. */
const readRule = (
  reading: FormReading,
  { tier, index }: { tier: Tier; index: number },
  rule: Rule,
): Rule[] => {
  if (!('anyOf' in rule)) {
    const leaf = readLeaf(reading, conditionName(tier, index, null), rule)
    return leaf ? [leaf] : []
  }
  const left = rule.anyOf.flatMap(
    (leaf, choice) => readLeaf(reading, conditionName(tier, index, choice), leaf) ?? [],
  )
  return left.length > 1 ? [{ anyOf: left }] : left
}

const readStep = (reading: FormReading, step: Step): Step => {
  const { tier } = step
  const kept = step.conditions.flatMap((rule, index) => readRule(reading, { tier, index }, rule))
  const added = metricKeys.find((metric) => metric === textOf(reading, `add.${tier}`))
  const conditions = added ? [...kept, newCondition(added)] : kept
  if (conditions.length === 0) reading.errors[`add.${tier}`] = 'no-condition'
  const labels = { ja: needed(reading, `t.${tier}.ja`), en: needed(reading, `t.${tier}.en`) }
  return { ...step, labels, conditions }
}

const nameForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

const readWhole = (reading: FormReading, name: string): number => {
  const text = halfWidth(needed(reading, name))
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  reading.errors[name] ??= 'bad-number'
  return 1
}

/** Facts carry one cut per category: whichever share differs from the first is at fault. */
const checkShares = ({ tops, errors }: FormReading): void => {
  const [first] = tops
  for (const { name, share } of tops)
    if (first && !isSameShare(share, first.share)) errors[name] ??= 'two-shares'
}

/**
 * A draft with what the form says about it: names, words, thresholds, what counts when there is nothing to count,
 * conditions left out or added. Whatever the form does not show (windows, alternatives, certainty, bounds) stays as it is.
 */
export const draftFromForm = (draft: Policy, values: FormValues): DraftForm => {
  const reading: FormReading = { values, errors: {}, tops: [] }
  const id = needed(reading, 'policyId')
  if (id !== '' && !(nameForm.test(id) && id.length <= 60)) reading.errors['policyId'] = 'bad-name'
  const policy: Policy = {
    ...draft,
    id,
    version: readWhole(reading, 'version'),
    labels: { ja: needed(reading, 'labelJa'), en: needed(reading, 'labelEn') },
    note: { ja: needed(reading, 'noteJa'), en: needed(reading, 'noteEn') },
    tiers: draft.tiers.map((step) => readStep(reading, step)),
  }
  checkShares(reading)
  const { errors } = reading
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, policy }
}
