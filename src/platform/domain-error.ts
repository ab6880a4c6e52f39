import type { Lang } from './i18n'

export interface RefusalTexts {
  /** What the API answers with; a page answers 303 back to where the person was. */
  status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 507
  ja: string
  en: string
  /** What the link says, where it leads to more than the thing itself. */
  link?: { ja: string; en: string }
}

/** What a refusal is about: a field of the form, a page to look at. */
export interface Where {
  field?: string
  link?: string
  /** `link` is where something has to be done first: the person is led there, and back to the form with what they typed. */
  first?: boolean
}

/**
 * An expected "no" (§6.3). Thrown inside a transaction, so that the transaction rolls back by itself;
 * the door turns it into a way back to the page, with the reason in the person's language.
 */
export class DomainError extends Error {
  readonly refusal: string
  readonly texts: RefusalTexts
  /** The form field at fault, where there is one: it gets the focus and the reason beside it. */
  readonly field: string | undefined
  /** Where what is meant can be looked at: the path of a page. */
  readonly link: string | undefined
  /** Whether that page comes first: it leads back to the form. */
  readonly first: boolean

  constructor(refusal: string, texts: RefusalTexts, where: Where = {}) {
    super(refusal)
    this.name = 'DomainError'
    this.refusal = refusal
    this.texts = texts
    this.field = where.field
    this.link = where.link
    this.first = where.first ?? false
  }

  text(lang: Lang): string {
    return this.texts[lang]
  }
}

/**
 * One module's reasons to refuse, with their words: the map is total because a reason without
 * words does not compile. Use: `throw refuse('not-enough-money', 'priceYen')`, `refuse('terms-changed', { link })`.
 */
export const defineRefusals =
  <const T extends Record<string, RefusalTexts>>(refusals: T) =>
  (refusal: keyof T & string, where: string | Where = {}): DomainError =>
    new DomainError(
      refusal,
      refusals[refusal] as RefusalTexts,
      typeof where === 'string' ? { field: where } : where,
    )
