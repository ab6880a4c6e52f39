import type { StandingCondition } from '../../engine/evaluate/evaluate'
import type { RenderedValue } from '../../engine/evaluate/judge'
import type { NextStep } from '../../engine/evaluate/next-step'
import type { Metric, MetricKey, Unit } from '../../engine/policy/metrics'
import { registry } from '../../engine/policy/registry'
import { dateOf } from '../../platform/calendar'
import type { Lang } from '../../platform/i18n'
import { formatCount, formatMoney, formatPercent } from '../../ui/format'
import { figureTexts } from './texts'

/** A mean with two decimals, floored like a share: 4.79 never reads as 4.8. Ends without zeros: 4.7, 5. */
const formatMean = (n: bigint, d: bigint): string => {
  const hundredths = (n * 100n) / d
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
  return text.replace(/\.?0+$/, '')
}

const fraction = (text: string): readonly [bigint, bigint] => {
  const [n = '0', d = '1'] = text.split('/')
  return [BigInt(n), BigInt(d)]
}

const whole = (value: RenderedValue): bigint => BigInt(value as number | string)

/** Units whose number is told with a word of their own: 260字. */
type CountedUnit = keyof (typeof figureTexts)['ja']['units']
const isCounted = (unit: Unit): unit is CountedUnit => unit in figureTexts.ja.units
export const countText = (unit: Unit, count: string, lang: Lang): string =>
  isCounted(unit) ? figureTexts[lang].units[unit](count) : count

/** An exact value of any metric in the reader's words: 91.6%, 4.7, 260字, ¥120,000, 済. */
export const valueText = (
  { kind, unit }: Pick<Metric, 'kind' | 'unit'>,
  value: RenderedValue,
  lang: Lang,
): string => {
  const t = figureTexts[lang]
  if (kind === 'flag') return value === true ? t.done : t.notYet
  if (value === null) return kind === 'top-share' ? t.noCut : t.nothing
  if (kind === 'ratio') {
    const [n, d] = fraction(String(value))
    return unit === 'rating' ? formatMean(n, d) : (formatPercent(n, d) ?? t.nothing)
  }
  return unit === 'yen' ? formatMoney(whole(value)) : countText(unit, formatCount(whole(value)), lang)
}

export const figureText = (metric: MetricKey, value: RenderedValue, lang: Lang): string =>
  valueText(registry[metric], value, lang)

const numberOf = (value: RenderedValue): number => {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null) return 0
  const [n, d] = fraction(String(value))
  return Number(n) / Number(d)
}

/** How much of the way to the threshold is covered, 0 to 1; for pictures only, never for a judgement. */
export const wayCovered = ({
  met,
  actual,
  required,
}: Pick<StandingCondition, 'met' | 'actual' | 'required'>): number => {
  if (met) return 1
  const limit = numberOf(required)
  return limit > 0 ? Math.min(0.98, numberOf(actual) / limit) : 0
}

const sharePhrase: Partial<Record<MetricKey, 'completion' | 'rating' | 'replies'>> = {
  'completion-rate': 'completion',
  'mean-rating': 'rating',
  'reply-rate': 'replies',
}

/** What exactly is missing, as a sentence; null where the condition's own name says it all. */
export const gapText = ({ metric, unit, missing }: NextStep, lang: Lang): string | null => {
  const { kind } = registry[metric]
  const { gap } = figureTexts[lang]
  if (kind === 'flag') return null
  if (missing === null) return kind === 'ratio' ? gap.never : null
  const count = formatCount(missing)
  if (unit === 'yen') return missing > 0 ? gap.yen(formatMoney(BigInt(missing))) : null
  if (kind === 'ratio') return gap[sharePhrase[metric] ?? 'share'](count)
  return isCounted(unit) ? gap[unit](count) : null
}

/** The day in Japan with its year, always: what is passed on is read years later, and in a browser as on the server. */
export const dayText = (at: Date, lang: Lang): string => {
  const [year = 0, month = 0, day = 0] = dateOf(at).split('-').map(Number)
  return figureTexts[lang].day(year, month, day)
}

/** A date inside a Japanese sentence is never parted at the end of a line. */
export const unbroken = (date: string): string => date.replace(/[年月日](?=[\d（])/g, '$&\u2060')
