import type { RenderedValue } from '../../engine/evaluate/judge'
import type { Metric } from '../../engine/policy/metrics'
import { registry } from '../../engine/policy/registry'
import type { Lang } from '../../platform/i18n'
import { sentences } from './details'
import { valueText } from './figures'
import { type RankTexts, texts } from './texts'

export interface Cause {
  readonly turn: string
  readonly id: string | null
}

/** A condition that reads otherwise from an instant on. */
export interface Change {
  readonly at: Date
  readonly metric: string
  readonly met: boolean
  readonly actual: RenderedValue
}

export interface Wording {
  readonly metrics: Readonly<Record<string, Pick<Metric, 'labels' | 'kind' | 'unit'>>>
  readonly turns: Readonly<Record<string, string | ((names: string, n: number) => string)>>
  /** Several facts without a name. */
  readonly counted: (turn: string, n: number) => string
  /** What an order, job or conversation is called. */
  readonly titleOf: (id: string) => string | undefined
}

export const freelancerWording = (
  names: ReadonlyMap<string, { readonly title: string }>,
  { forecast: t }: RankTexts,
): Wording => ({
  metrics: registry,
  turns: t.turns,
  counted: (turn, n) => (turn.startsWith('reply') ? t.threads(n) : t.orders(n)),
  titleOf: (id) => names.get(id)?.title,
})

/** More names than this are counted, not told. */
const namedMax = 2

/** What happens to several facts at one instant is told once. */
const causeText = (turn: string, ids: readonly string[], of: { wording: Wording; lang: Lang }): string => {
  const t = texts[of.lang].forecast
  const { turns, counted, titleOf } = of.wording
  const words = turns[turn] ?? turn
  if (typeof words === 'string') return words
  const titles = ids.flatMap((id) => titleOf(id) ?? [])
  const named = [...new Set(titles)].map(t.quoted)
  const [first] = named
  if (!first || titles.length < ids.length) return words(counted(turn, ids.length), ids.length)
  if (named.length <= namedMax) return words(named.join(of.lang === 'ja' ? '' : ', '), ids.length)
  return words(t.others(first, ids.length - 1), ids.length)
}

/** Why the standing turns, in as few clauses as there are kinds of reasons. */
export const causeTexts = (causes: readonly Cause[], wording: Wording, lang: Lang): string[] =>
  [...new Set(causes.map(({ turn }) => turn))].map((turn) => {
    const ids = causes.flatMap((cause) => (cause.turn === turn && cause.id !== null ? cause.id : []))
    return causeText(turn, [...new Set(ids)], { wording, lang })
  })

/** Each condition that turns, with the figure that it turns to. */
export const effectTexts = (changes: readonly Change[], { metrics }: Wording, lang: Lang): string[] => {
  const t = texts[lang].forecast
  const told = changes.flatMap(({ metric: key, met, actual }) => {
    const metric = metrics[key]
    if (!metric) return []
    const label = metric.labels[lang]
    if (metric.kind === 'flag') return (met ? t.met : t.unmet)(label)
    if (actual === null) return (met ? t.metEmpty : t.unmetEmpty)(label)
    return (met ? t.metAt : t.unmetAt)(label, valueText(metric, actual, lang))
  })
  return [...new Set(told)]
}

/** Begins a sentence; Japanese has no capitals. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Clauses as sentences, each with its full stop. */
export const asSentences = (clauses: readonly string[], lang: Lang): string =>
  sentences(
    clauses.map((clause) => `${capital(clause)}${lang === 'ja' ? '。' : '.'}`),
    lang,
  )
