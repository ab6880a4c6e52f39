import { clientRegistry } from '../../engine/policy/client-registry'
import type { Lang } from '../../platform/i18n'
import { texts, type Wording } from '../ranks'
import { clientTexts } from './texts'

/** How a client's forecast is told. */
export const clientWording = (
  names: ReadonlyMap<string, { readonly title: string }>,
  lang: Lang,
): Wording => {
  const [t, own] = [texts[lang].forecast, clientTexts[lang].forecast]
  return {
    metrics: clientRegistry,
    turns: own.turns,
    counted: (turn, n) => {
      if (turn.startsWith('reply')) return t.threads(n)
      return turn.startsWith('order') || turn.startsWith('money') ? t.orders(n) : own.jobs(n)
    },
    titleOf: (id) => names.get(id)?.title,
  }
}
