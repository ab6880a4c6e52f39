// Pure: what a sanction can refuse, and how that is said (§5.3).

import { dateOf } from '../../platform/clock'
import { DomainError } from '../../platform/domain-error'
import { formatDateOn } from '../../ui/format'
import { texts } from './texts'

/** New things that can be refused one by one. What runs already is never refused: deliveries, messages, acceptance, payment. */
export const features = [
  'posting',
  'ordering',
  'proposing',
  'selling',
  'competing',
  'working',
  'messaging',
] as const
export type Feature = (typeof features)[number]

/** `badges` is refused by a suspension alone. */
export type Barred = Feature | 'badges'

export interface Bar {
  /** The sanction's id. */
  id: string
  kind: 'restricted' | 'suspended' | 'closed'
  features: readonly Feature[]
  /** The rule's name. */
  ruleJa: string
  ruleEn: string
  since: Date
  /** Null: without an end. */
  until: Date | null
}

/** Where its person reads the reason and can appeal. */
export const barHref = (id: string): string => `/my/sanctions/${id}`

/** 'barred': says what is refused, by which rule and until when, and leads to the reason and the appeal. */
export const barredError = (bar: Bar, wanted: Barred, at: Date): DomainError => {
  const said = (lang: 'ja' | 'en'): string => {
    const t = texts[lang].bars
    const until = bar.until && formatDateOn(dateOf(bar.until), { lang, at })
    return t.refused({ what: t.features[wanted], rule: lang === 'ja' ? bar.ruleJa : bar.ruleEn, until })
  }
  const link = { ja: texts.ja.bars.look, en: texts.en.bars.look }
  return new DomainError(
    'barred',
    { status: 403, ja: said('ja'), en: said('en'), link },
    { link: barHref(bar.id) },
  )
}
