import type { Cause, ForecastChange } from '../../engine/history/forecast'
import type { Turn } from '../../engine/history/turns'
import { registry } from '../../engine/policy/registry'
import type { Lang } from '../../platform/i18n'
import { sentences } from './details'
import { figureText } from './figures'
import type { Named } from './queries-page'
import type { RankView } from './rank-view'
import { texts } from './texts'

interface Situation {
  readonly view: RankView
  readonly names: ReadonlyMap<string, Named>
}

/** More names than this are counted, not told. */
const namedMax = 2

/** What happens to several facts at one instant is told once. */
const causeText = (
  { turn, ids }: { turn: Turn; ids: readonly string[] },
  { names }: Situation,
  lang: Lang,
): string => {
  const t = texts[lang].forecast
  const words = t.turns[turn]
  if (typeof words === 'string') return words
  const named = ids.flatMap((id) => names.get(id) ?? []).map(({ title }) => t.quoted(title))
  const [first] = named
  const comma = lang === 'ja' ? '' : ', '
  const facts = turn.startsWith('reply') ? t.threads(ids.length) : t.orders(ids.length)
  if (!first || named.length < ids.length) return words(facts, ids.length)
  if (named.length <= namedMax) return words(named.join(comma), ids.length)
  return words(t.others(first, ids.length - 1), ids.length)
}

/** Why the standing turns, in as few clauses as there are kinds of reasons. */
export const causeTexts = (causes: readonly Cause[], situation: Situation, lang: Lang): string[] => {
  const turns = [...new Set(causes.map(({ turn }) => turn))]
  return turns.map((turn) => {
    const ids = causes.flatMap((cause) => (cause.turn === turn && cause.id !== null ? cause.id : []))
    return causeText({ turn, ids: [...new Set(ids)] }, situation, lang)
  })
}

/** Each condition that turns, with the figure that it turns to. */
export const effectTexts = (changes: readonly ForecastChange[], lang: Lang): string[] => {
  const t = texts[lang].forecast
  const told = changes.map(({ metric, met, actual }) => {
    const label = registry[metric].labels[lang]
    if (registry[metric].kind === 'flag') return (met ? t.met : t.unmet)(label)
    if (actual === null) return (met ? t.metEmpty : t.unmetEmpty)(label)
    return (met ? t.metAt : t.unmetAt)(label, figureText(metric, actual, texts[lang]))
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
