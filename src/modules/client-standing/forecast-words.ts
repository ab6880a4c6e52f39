import type { ClientTurn } from '../../engine/history/client-contributions'
import type { ClientCause, ClientForecastChange } from '../../engine/history/client-history'
import { clientRegistry } from '../../engine/policy/client-registry'
import { asSentences, sentences, texts } from '../ranks'
import { valueText } from '../ranks/in-browser'
import type { ClientNamed } from './queries-page'
import { clientTexts } from './texts'

type Lang = 'ja' | 'en'
type Names = ReadonlyMap<string, ClientNamed>

/** More names than this are counted, not told. */
const namedMax = 2

const countOf = (turn: ClientTurn, n: number, lang: Lang): string => {
  const t = texts[lang].forecast
  if (turn.startsWith('reply')) return t.threads(n)
  return turn.startsWith('order') || turn.startsWith('money')
    ? t.orders(n)
    : clientTexts[lang].forecast.jobs(n)
}

/** What happens to several facts at one instant is told once. */
const reasonText = (
  turn: ClientTurn,
  ids: readonly string[],
  { names, lang }: { names: Names; lang: Lang },
) => {
  const t = texts[lang].forecast
  const words = clientTexts[lang].forecast.turns[turn]
  const named = [...new Set(ids.flatMap((id) => names.get(id)?.title ?? []))].map(t.quoted)
  const [first] = named
  if (!first || ids.some((id) => !names.has(id))) return words(countOf(turn, ids.length, lang), ids.length)
  if (named.length <= namedMax) return words(named.join(lang === 'ja' ? '' : ', '), ids.length)
  return words(t.others(first, ids.length - 1), ids.length)
}

const reasonTexts = (reasons: readonly ClientCause[], named: { names: Names; lang: Lang }): string[] => {
  const turns = [...new Set(reasons.map(({ turn }) => turn))]
  return turns.map((turn) => {
    const ids = reasons.flatMap((reason) => (reason.turn === turn && reason.id !== null ? reason.id : []))
    return reasonText(turn, [...new Set(ids)], named)
  })
}

const effectText = ({ metric, met, actual }: ClientForecastChange, lang: Lang): string => {
  const t = texts[lang].forecast
  const label = clientRegistry[metric].labels[lang]
  if (clientRegistry[metric].kind === 'flag') return (met ? t.met : t.unmet)(label)
  if (actual === null) return (met ? t.metEmpty : t.unmetEmpty)(label)
  return (met ? t.metAt : t.unmetAt)(label, valueText(clientRegistry[metric], actual, texts[lang]))
}

/** What happens at one instant ahead, and what it does to the conditions, as sentences. */
export const clientTurnText = (
  changes: readonly ClientForecastChange[],
  named: { names: Names; lang: Lang },
): string => {
  const { lang } = named
  const reasons = reasonTexts(
    changes.flatMap(({ because }) => because),
    named,
  )
  const effects = changes.map((change) => effectText(change, lang))
  return sentences([asSentences(reasons, lang), asSentences(effects, lang)], lang)
}
