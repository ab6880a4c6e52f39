import { FormFault } from '../../platform/http/forms'
import type { TextCheck } from '../../platform/http/routing'
import { newId } from '../../platform/ids'
import { flagText } from './commands/flag-text'
import { checkTexts, type NamedText } from './marks'
import { texts } from './texts'

/** Where a text of somebody can stand, besides messages. */
export type Surface =
  | 'profile'
  | 'client-profile'
  | 'package'
  | 'job'
  | 'question'
  | 'competition'
  | 'task'
  | 'proposal'
  | 'offer'
  | 'review'

const asList = (value: string | string[]): [string, string][] =>
  Array.isArray(value) ? value.map((text, nth) => [`.${nth}`, text]) : [['', value]]

/** The typed texts of the named fields; a name ending in `*` stands for all that begin with it. */
const typedIn = (values: Record<string, string | string[]>, fields: readonly string[]): NamedText[] =>
  Object.entries(values).flatMap(([name, value]) =>
    fields.some((field) => (field.endsWith('*') ? name.startsWith(field.slice(0, -1)) : name === field))
      ? asList(value).map(([place, draft]) => ({ field: `${name}${place}`, draft }))
      : [],
  )

/**
 * The check of a text that others will read (§5.2, decision 100). Contact details and direct deals must be rewritten; words
 * that are only ambiguous may stay once their writer has looked at them, and are remembered. Nothing of a returned form is stored.
 *
 * @example post(app, '/my/profile/about', { check: publicTexts('profile', ['headline', 'introduction']), … })
 */
export const publicTexts =
  (surface: Surface, fields: readonly string[]): TextCheck =>
  ({ c, viewer, at }) => {
    const t = texts[c.var.lang]
    const values = c.var.form?.values ?? {}
    const { verdict, kinds, marks, acknowledgement } = checkTexts(typedIn(values, fields), c.var.lang)
    if (verdict === 'allow') return undefined
    if (verdict === 'hold' || values['_acknowledged'] !== acknowledgement) {
      const text = verdict === 'hold' ? t.publicHold : t.publicWarn
      const errors = Object.fromEntries(Object.keys(marks).map((name) => [name, text]))
      const acknowledge = { token: verdict === 'hold' ? '' : acknowledgement, label: t.publicGoOn }
      throw new FormFault({ values, errors, marks, acknowledge })
    }
    const flag = { memberId: viewer.memberId, surface, kinds, outcome: 'sent' as const, at }
    return (tx, to) => flagText(tx, { id: newId(at), ...flag, href: to.replace(/[?#].*/, '') })
  }
