import type { Lang } from '../../platform/i18n'
import { topOf } from '../categories'
import { briefTexts } from './texts'

type Top = keyof (typeof briefTexts)['ja']['pointsOf']

/** Headings and a list of what a brief of this kind of work should say; what was written stays before it. */
export const withTemplate = (written: string, categorySlug: string | null, lang: Lang): string => {
  const t = briefTexts[lang]
  const points = t.pointsOf[(topOf(categorySlug ?? '') ?? 'office') as Top]
  const list = (lines: string): string => lines.replace(/^/gm, '- ')
  const template = [t.about, '', t.points, list(points), t.ask, list(t.asks)].join('\n\n')
  return written.trim() ? `${written.trimEnd()}\n\n${template}` : template
}
