import type { Lang } from '../../platform/i18n'
import type { Side } from './queries'
import { texts } from './texts'

export interface Template {
  id: string
  title: string
  body: string
}

/** Which ready-made texts each side needs (§3.9). */
const ready = {
  freelancer: ['directDeal', 'split', 'proposal', 'delivery'],
  client: ['directDeal'],
} as const

/** The ready-made templates of one side, in the person's language. */
export const builtInTemplates = (side: Side, lang: Lang): Template[] =>
  ready[side].map((id) => ({ id, ...texts[lang].builtIn[id] }))

/** The body of a template chosen by id, ready-made or own; undefined for an unknown id. */
export const templateBody = (
  id: string | undefined,
  from: { side: Side; lang: Lang; own: readonly Template[] },
): string | undefined =>
  [...builtInTemplates(from.side, from.lang), ...from.own].find((template) => template.id === id)?.body
